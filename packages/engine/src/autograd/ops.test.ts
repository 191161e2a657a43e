import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAlgebra } from './algebra.ts';
import { measureSlope } from './measureSlope.ts';
import { OPERATION_NAMES, operandsOf, operation } from './ops.ts';
import type { OperationName } from './ops.ts';
import { Value } from './Value.ts';

const typed = OPERATION_NAMES.filter((name) => operation(name).form !== 'internal');
const functions = OPERATION_NAMES.filter((name) => operation(name).form === 'function');

/** leaky_relu → leakyRelu */
const methodName = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the table of operations', () => {
  it('has every operation of the language', () => {
    expect(typed).toEqual(
      'add sub mul div pow neg relu leaky_relu tanh sigmoid exp log sqrt sin cos abs softplus elu silu gelu max min'.split(
        ' ',
      ),
    );
  });

  it.each(OPERATION_NAMES.map((name) => [name, operation(name)] as const))(
    'has a complete row for %s',
    (_name, row) => {
      expect(row.symbol).not.toBe('');
      expect(row.derivative).toHaveLength(row.arity);
      const { length } = row.backward(numberAlgebra, 1, 1, [0.5, 0.5, 0.5], 0.01);
      expect(length).toBe(row.arity);
      expect(row.syntax !== undefined).toBe(row.form === 'infix' || row.form === 'prefix');
    },
  );

  it.each(functions)('knows the Python of %s', (name) => {
    expect(operation(name).python?.torch).toMatch(/^torch\./);
    expect(operation(name).python?.math).toMatch(/x/);
  });

  it.each(typed)('has a method of Value for %s', (name) => {
    const method: unknown = Reflect.get(Value.prototype, methodName(name));
    expect(method).toBeTypeOf('function');
    const operands = [new Value(0.5), new Value(0.25)].slice(0, operation(name).arity);
    const made: unknown = Reflect.apply(method as () => Value, operands[0], operands.slice(1));
    expect(made).toMatchObject({ op: name, operands, kind: 'operation' });
  });
});

/** Where an operation is smooth, and the numbers stay of a size that differences can measure. */
const DOMAINS: Partial<Record<OperationName, readonly (readonly [low: number, high: number])[]>> = {
  pow: [
    [0.1, 5],
    [-3, 3],
  ],
  log: [[0.01, 100]],
  sqrt: [[0.01, 100]],
  div: [
    [-10, 10],
    [0.1, 10],
  ],
  exp: [[-10, 5]],
};

describe('derivative rules', () => {
  it.each(OPERATION_NAMES.filter((name) => name !== 'where' && name !== 'prefer'))(
    'of %s are what differences of its values show',
    (name) => {
      const { arity, setting, forward, backward } = operation(name);
      const constant = setting?.default ?? 0;
      const domain = DOMAINS[name] ?? [
        [-10, 10],
        [-10, 10],
      ];
      const point = domain.slice(0, arity).map(([min, max]) => fc.double({ min, max, noNaN: true }));
      fc.assert(
        fc.property(fc.tuple(...point), fc.double({ min: -3, max: 3, noNaN: true }), (at, upstream) => {
          const distance = arity === 2 ? (at[0] ?? 0) - (at[1] ?? 0) : (at[0] ?? 0);
          fc.pre(Math.abs(distance) > 0.01);
          const value = (operands: readonly number[]): number => forward(...operandsOf(operands), constant);
          const rule = backward(numberAlgebra, upstream, value(at), operandsOf(at), constant);
          at.forEach((x, slot) => {
            const along = (moved: number): number => value(at.with(slot, moved));
            const { central } = measureSlope(along, x, Number.EPSILON * Math.max(1, Math.abs(value(at))));
            const expected = central.slope * upstream;
            expect(Math.abs((rule[slot] ?? 0) - expected)).toBeLessThan(1e-7 * Math.max(1, Math.abs(expected)));
          });
        }),
        { numRuns: 60 },
      );
    },
  );

  it('of where and prefer only pass gradients on, or nothing', () => {
    expect(operation('where').backward(numberAlgebra, 5, 0, [1, 2, 3], 0)).toEqual([null, 5, 0]);
    expect(operation('where').backward(numberAlgebra, 5, 0, [-1, 2, 3], 0)).toEqual([null, 0, 5]);
    expect(operation('prefer').backward(numberAlgebra, 5, 0, [1, 2, 2], 0)).toEqual([null, null]);
  });

  it('pass on exactly 0 where the derivative is 0, whatever comes from above', () => {
    for (const name of ['relu', 'abs'] as const) {
      expect(operation(name).backward(numberAlgebra, Infinity, 0, [0, 0, 0], 0)).toEqual([0]);
    }
    expect(operation('max').backward(numberAlgebra, Infinity, 2, [1, 2, 2], 0)).toEqual([0, Infinity]);
  });
});
