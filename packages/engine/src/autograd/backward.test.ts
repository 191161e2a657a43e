import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAlgebra } from './algebra.ts';
import type { OperationName } from './ops.ts';
import { OPERATION_NAMES, operandsOf, operation } from './ops.ts';
import { Value } from './Value.ts';

describe('backward', () => {
  it.each(OPERATION_NAMES)('hands on by the rule of the table: %s', (op: OperationName) => {
    const { arity, backward } = operation(op);
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: arity, maxLength: arity }), fc.double(), (numbers, upstream) => {
        const operands = numbers.map((number) => new Value(number));
        const output = Value.apply(op, operands);
        output.mul(upstream).backward();
        const rule = backward(numberAlgebra, output.grad, output.data, operandsOf(numbers), output.setting);
        expect(operands.map(({ grad }) => grad)).toEqual(numbers.map((_, slot) => 0 + (rule[slot] ?? 0)));
      }),
    );
  });

  it('adds up what several uses contribute, and nothing where a rule passes nothing on', () => {
    const [a, condition] = [new Value(3), new Value(1)];
    const output = Value.apply('where', [condition, a.mul(a), a]).add(a);
    output.backward();
    expect([a.grad, condition.grad]).toEqual([7, 0]);
  });

  it('leaves constants alone', () => {
    const two = Value.constant(2);
    new Value(3).mul(two).add(two).backward();
    expect(two.grad).toBe(0);
  });
});
