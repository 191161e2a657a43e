import { describe, expect, test } from 'vitest';
import { Value } from '../autograd/Value.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { discrepancy, number, readGolden } from '../testing/golden.ts';
import { compileProgram } from './compileProgram.ts';
import { interpretUpdates } from './interpretUpdates.ts';
import { wasmUpdates } from './wasm/wasmUpdates.ts';

const golden = readGolden('expressions');
const backends = { wasm: wasmUpdates, interpreter: interpretUpdates };

/** Leaves the parameters as they are. */
const nothing = () => {
  const [p, g] = [new Value(0, 'p'), new Value(0, 'g')];
  return compileProgram({ outputs: [p], inputs: { p, g }, parameters: [], gradient: false });
};

/** Value and gradients of an expression in a, b, c, compiled: the variables are parameters, and there is one sample. */
function compiled(source: string, create: typeof wasmUpdates) {
  const { output, variables } = evaluateExpression(parseExpression(source), { a: 0.3, b: 0.4, c: 0.5 });
  const parameters = ['a', 'b', 'c'].map((name) => variables[name] ?? new Value(0, name));
  const loss = compileProgram({ outputs: [output], inputs: {}, parameters });
  const updater = create({ loss, penalty: undefined, rule: nothing() });
  return (point: readonly number[]): { readonly value: number; readonly grad: readonly number[] } => {
    updater.parameters.set(point);
    const value = updater.differentiate({ columns: [], count: 1 });
    return { value, grad: [...updater.gradient] };
  };
}

describe.skipIf(golden === undefined).each(['wasm', 'interpreter'] as const)('golden expressions, by %s', (backend) => {
  const rows = (golden?.expressions ?? []).filter(({ gelu }) => gelu !== 'tanh');

  test.each(rows)('have value and gradients of $id: $expr', (row) => {
    const evaluate = compiled(row.expr, backends[backend]);
    for (const [i, point] of row.points.entries()) {
      const { value, grad } = evaluate(point);
      expect(discrepancy(value, row.value[i] ?? NaN)).toBeLessThan(1e-12);
      grad.forEach((slope, j) => expect(discrepancy(slope, row.grad[i]?.[j] ?? NaN)).toBeLessThan(1e-12));
    }
  });

  test.each(golden?.edges ?? [])('follow PyTorch at $id: $expr at $point ($note)', (row) => {
    const { value, grad } = compiled(row.expr, backends[backend])(row.point);
    expect(discrepancy(value, number(row.value))).toBeLessThan(1e-12);
    grad.forEach((slope, j) => expect(discrepancy(slope, number(row.grad[j] ?? NaN))).toBeLessThan(1e-12));
  });
});
