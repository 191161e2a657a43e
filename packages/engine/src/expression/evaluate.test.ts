import { describe, expect, it } from 'vitest';
import { gradientGraph } from '../autograd/gradientGraph.ts';
import type { Value } from '../autograd/Value.ts';
import { discrepancy, inputOf, number, readGolden } from '../testing/golden.ts';
import { evaluateExpression } from './evaluate.ts';
import type { EvaluatedExpression } from './evaluate.ts';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import { parseExpression } from './parse.ts';

const NAMES = ['a', 'b', 'c'] as const;

function evaluateAt(source: string, [a = 0, b = 0, c = 0]: readonly number[]): EvaluatedExpression {
  return evaluateExpression(parseExpression(source), { a, b, c });
}

function leaves({ variables }: EvaluatedExpression): Value[] {
  return NAMES.flatMap((name) => variables[name] ?? []);
}

const golden = readGolden('expressions');

describe.skipIf(golden === undefined)('golden expressions', () => {
  const rows = (golden?.expressions ?? []).filter(({ gelu }) => gelu !== 'tanh');

  it.each(rows)('gives value and gradients of $id: $expr', (row) => {
    for (const [i, point] of row.points.entries()) {
      const evaluated = evaluateAt(row.expr, point);
      evaluated.output.backward();
      expect(discrepancy(evaluated.output.data, row.value[i] ?? NaN)).toBeLessThan(1e-12);
      for (const [j, leaf] of leaves(evaluated).entries()) {
        expect(discrepancy(leaf.grad, row.grad[i]?.[j] ?? NaN)).toBeLessThan(1e-12);
      }
    }
  });

  it.each(rows.filter(({ hess }) => hess !== undefined))('gives second derivatives of $id: $expr', (row) => {
    for (const [i, point] of row.points.entries()) {
      const evaluated = evaluateAt(row.expr, point);
      const variables = leaves(evaluated);
      for (const [j, derivative] of gradientGraph(evaluated.output, variables).entries()) {
        for (const variable of variables) variable.grad = 0;
        derivative.backward();
        for (const [k, variable] of variables.entries()) {
          expect(discrepancy(variable.grad, row.hess?.[i]?.[j]?.[k] ?? NaN)).toBeLessThan(1e-12);
        }
      }
    }
  });

  it.each(golden?.edges ?? [])('follows PyTorch at $id: $expr at $point ($note)', (row) => {
    const evaluated = evaluateAt(row.expr, row.point);
    evaluated.output.backward();
    expect(discrepancy(evaluated.output.data, number(row.value))).toBeLessThan(1e-12);
    for (const [j, leaf] of leaves(evaluated).entries()) {
      expect(discrepancy(leaf.grad, number(row.grad[j] ?? NaN))).toBeLessThan(1e-12);
    }
  });

  it.each(golden?.either ?? [])('gives the value of $id or says why not ($note)', (row) => {
    try {
      expect(discrepancy(evaluateAt(inputOf(row), [2, 3, 5]).output.data, number(row.value))).toBeLessThan(1e-12);
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionSyntaxError);
    }
  });
});

describe('evaluateExpression', () => {
  it('gives the gradients of (a * b + c).tanh() at 2, -3, 10', () => {
    const { output, variables } = evaluateAt('(a * b + c).tanh()', [2, -3, 10]);
    output.backward();
    expect(output.data.toFixed(4)).toBe('0.9993');
    expect(NAMES.map((name) => variables[name]?.grad.toFixed(4))).toEqual(['-0.0040', '0.0027', '0.0013']);
  });

  it('builds what was typed: one value for a variable, one constant for each number', () => {
    const { output, variables } = evaluateAt('a * a - 2 * 2', [3]);
    const [square, four] = output.operands;
    expect(output.op).toBe('sub');
    expect(square?.operands).toEqual([variables['a'], variables['a']]);
    expect(square?.operands[0]).toBe(square?.operands[1]);
    expect(four?.operands[0]).not.toBe(four?.operands[1]);
    expect(four?.operands[0]?.kind).toBe('constant');
  });

  it('has every variable, used or not', () => {
    const { variables } = evaluateExpression(parseExpression('a'), { a: 2, b: 3 });
    expect(Object.keys(variables)).toEqual(['a', 'b', 'c']);
    expect(NAMES.map((name) => variables[name]?.data)).toEqual([2, 3, 0]);
    expect(variables['b']?.label).toBe('b');
  });

  it('says which number is missing', () => {
    expect(() => evaluateExpression(parseExpression('a + b'), { a: 2 })).toThrow(
      new RangeError('The variable `b` has no number bound to it.'),
    );
  });

  it('never looks a name up in a prototype', () => {
    const expression = parseExpression('constructor', { variables: ['constructor', '__proto__'] });
    expect(() => evaluateExpression(expression, {})).toThrow(RangeError);
    const bindings = Object.fromEntries([
      ['constructor', 4],
      ['__proto__', 5],
    ]);
    const { output, variables } = evaluateExpression(expression, bindings);
    expect(output.data).toBe(4);
    expect(Object.getPrototypeOf(variables)).toBeNull();
    expect(Object.entries(variables).map(([name, { data }]) => [name, data])).toEqual([
      ['constructor', 4],
      ['__proto__', 5],
    ]);
    expect(variables['toString']).toBeUndefined();
  });

  it('evaluates trees of any depth', () => {
    let root = parseExpression('a').root;
    for (let i = 0; i < 100_000; i++) root = { kind: 'operation', op: 'neg', operands: [root] };
    expect(evaluateExpression({ root, variables: ['a'] }, { a: 2 }).output.data).toBe(2);
  });
});
