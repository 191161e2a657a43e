import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forward } from '../autograd/backward.ts';
import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import { Value } from '../autograd/Value.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import { sampleFunction } from './sampleFunction.ts';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const expressions = arbitraryExpression(undefined, coordinate);

describe('sampleFunction', () => {
  it('gives at every point what the graph gives there, on any expression and backend', () => {
    const backends = fc.constantFrom('interpreter' as const, 'wasm' as const);
    fc.assert(
      fc.property(expressions, coordinate, coordinate, backends, (expression, b, c, backend) => {
        const { output, variables } = evaluateExpression(expression, { a: 1, b, c });
        const a = variables['a'] ?? new Value(NaN);
        const { xs, ys } = sampleFunction(output, a, { domain: [-2, 3], count: 21, backend });
        for (const [i, x] of xs.entries()) {
          a.data = x;
          expect(ys[i]).toBe(forward(output));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begins and ends exactly at its domain', () => {
    const x = new Value(0, 'x');
    const { xs, ys } = sampleFunction(x.mul(2), x, { domain: [-0.1, 0.3] });
    expect([xs.length, xs[0], xs[400], ys[0], ys[400]]).toEqual([401, -0.1, 0.3, -0.2, 0.6]);
  });

  it('leaves the numbers and gradients of the graph as they were', () => {
    const [a, b] = [new Value(2, 'a'), new Value(3, 'b')];
    const output = a.mul(b).tanh();
    output.backward();
    const read = () => topologicalOrder(output).map(({ data, grad }) => [data, grad]);
    const before = read();
    sampleFunction(output, b, { domain: [0, 1] });
    expect(read()).toEqual(before);
  });

  it('goes through poles and undefined regions with the numbers of IEEE 754', () => {
    const x = new Value(1, 'x');
    expect([...sampleFunction(new Value(1).div(x), x, { domain: [-1, 1], count: 3 }).ys]).toEqual([-1, Infinity, 1]);
    expect([...sampleFunction(x.sqrt(), x, { domain: [-1, 1], count: 3 }).ys]).toEqual([NaN, 0, 1]);
  });

  it('is constant in a variable that the output does not depend on, and the variable itself where that is the output', () => {
    const [x, other] = [new Value(7, 'x'), new Value(1, 'y')];
    expect([...sampleFunction(x, other, { domain: [0, 1], count: 3 }).ys]).toEqual([7, 7, 7]);
    expect([...sampleFunction(x, x, { domain: [0, 1], count: 3 }).ys]).toEqual([0, 0.5, 1]);
  });

  it.each([
    [[1, 1] as const, 10],
    [[2, 1] as const, 10],
    [[0, Infinity] as const, 10],
    [[0, 1] as const, 1],
    [[0, 1] as const, 2.5],
  ])('refuses the domain %j with %d points', (domain, count) => {
    const x = new Value(1);
    expect(() => sampleFunction(x, x, { domain, count })).toThrow(RangeError);
  });
});
