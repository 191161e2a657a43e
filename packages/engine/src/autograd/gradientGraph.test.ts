import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../expression/evaluate.ts';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import { discrepancy } from '../testing/golden.ts';
import { forward } from './backward.ts';
import { gradientGraph } from './gradientGraph.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import { Value } from './Value.ts';

const NAMES = ['a', 'b', 'c'] as const;
const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.record({ a: coordinate, b: coordinate, c: coordinate });
const expressions = arbitraryExpression(undefined, coordinate);

describe('gradientGraph', () => {
  it('gives what backward gives, on any expression whose numbers stay finite', () => {
    fc.assert(
      fc.property(expressions, point, (expression, bindings) => {
        const { output, variables } = evaluateExpression(expression, bindings);
        const leaves = NAMES.flatMap((name) => variables[name] ?? []);
        output.backward();
        const numbers = topologicalOrder(output).flatMap(({ data, grad }) => [data, grad]);
        fc.pre(numbers.every((x) => Math.abs(x) < 1e100));
        for (const [i, derivative] of gradientGraph(output, leaves).entries()) {
          expect(discrepancy(derivative.data, leaves[i]?.grad ?? NaN)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('follows when the variables move', () => {
    const a = new Value(2, 'a');
    const [derivative] = gradientGraph(a.pow(3), [a]);
    a.data = 3;
    expect(derivative && forward(derivative)).toBe(27);
  });

  it('is a constant 0 for what the root does not depend on', () => {
    const [derivative] = gradientGraph(new Value(2).tanh(), [new Value(1)]);
    expect(derivative).toMatchObject({ kind: 'constant', data: 0 });
  });

  it('differentiates three times: the third derivative of x⁴ is 24x', () => {
    const x = new Value(2, 'x');
    const [first] = gradientGraph(x.pow(4), [x]);
    const [second] = first ? gradientGraph(first, [x]) : [];
    const [third] = second ? gradientGraph(second, [x]) : [];
    expect([first?.data, second?.data, third?.data]).toEqual([32, 48, 48]);
  });
});
