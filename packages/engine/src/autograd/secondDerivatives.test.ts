import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { discrepancy, readGolden } from '../testing/golden.ts';
import { secondDerivatives } from './secondDerivatives.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import { Value } from './Value.ts';

const golden = readGolden('expressions');

function secondDerivativesAt(source: string, [a = 0, b = 0, c = 0]: readonly number[]) {
  const { output, variables } = evaluateExpression(parseExpression(source), { a, b, c });
  return secondDerivatives(output, variables);
}

describe.skipIf(golden === undefined)('golden Hessians', () => {
  const rows = (golden?.expressions ?? []).filter(({ gelu, hess }) => gelu !== 'tanh' && hess !== undefined);

  it.each(rows)('are met by $id: $expr', (row) => {
    for (const [at, point] of row.points.entries()) {
      const { gradient, hessian } = secondDerivativesAt(row.expr, point);
      for (const i of [0, 1, 2]) {
        expect(discrepancy(gradient[i] ?? NaN, row.grad[at]?.[i] ?? NaN)).toBeLessThan(1e-12);
        for (const j of [0, 1, 2]) {
          expect(discrepancy(hessian[i]?.[j] ?? NaN, row.hess?.[at]?.[i]?.[j] ?? NaN)).toBeLessThan(1e-12);
        }
      }
    }
  });
});

describe('secondDerivatives', () => {
  it.each([
    'tanh(a * b + c)',
    'sigmoid(a) * b ** 3 - c / a',
    'gelu(a * c) + silu(b)',
    'log(a) * sqrt(b) + sin(c * a)',
    'softplus(a - b) * elu(c)',
  ])('agrees with central differences of the gradient of %s', (source) => {
    const point = [0.7, 1.3, -0.4];
    const h = 1e-5;
    const moved = (j: number, by: number) => secondDerivativesAt(source, point.with(j, (point[j] ?? 0) + by)).gradient;
    const { hessian } = secondDerivativesAt(source, point);
    for (const j of [0, 1, 2]) {
      const [above, below] = [moved(j, h), moved(j, -h)];
      for (const i of [0, 1, 2]) {
        const measured = ((above[i] ?? NaN) - (below[i] ?? NaN)) / (2 * h);
        expect(discrepancy(hessian[i]?.[j] ?? NaN, measured)).toBeLessThan(1e-8);
      }
    }
  });

  it('is symmetric', () => {
    const { hessian } = secondDerivativesAt('tanh(a * b) * exp(c - a) / b', [0.4, 1.1, -0.3]);
    for (const i of [0, 1, 2]) {
      for (const j of [0, 1, 2]) expect(hessian[i]?.[j]).toBeCloseTo(hessian[j]?.[i] ?? NaN, 14);
    }
  });

  it('finds relu straight on both sides of its kink, and at it', () => {
    for (const a of [-1, 0, 1]) expect(secondDerivativesAt('relu(a)', [a]).hessian[0]?.[0]).toBe(0);
  });

  it('leaves the numbers and gradients of the graph as they were', () => {
    const [a, b] = [new Value(2, 'a'), new Value(3, 'b')];
    const output = a.mul(b).tanh();
    output.backward();
    const read = () => topologicalOrder(output).map(({ data, grad }) => [data, grad]);
    const before = read();
    secondDerivatives(output, { a, b });
    expect(read()).toEqual(before);
  });
});
