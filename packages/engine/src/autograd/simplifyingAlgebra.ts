import type { Algebra } from './algebra.ts';
import type { OperationName } from './ops.ts';
import { operandsOf, operation } from './ops.ts';

/** Something that derivative rules can be written down in: nodes of a graph, instructions of a program. */
export interface Emitter<T> {
  constant(x: number): T;
  apply(op: OperationName, operands: readonly T[]): T;
  /** The number if this is a constant, else undefined. */
  constantOf(x: T): number | undefined;
}

/**
 * The algebra that writes rules down instead of computing them, leaving out what changes nothing:
 * constants are folded, `1 · x`, `x + 0` and `x¹` are x, and a `where` on a constant takes its side.
 * `0 · x` stays, because x may be infinite.
 */
export function simplifyingAlgebra<T>(emit: Emitter<T>): Algebra<T> {
  const is = (x: T, number: number): boolean => emit.constantOf(x) === number;
  const apply = (op: OperationName, ...operands: T[]): T => {
    const numbers = operands.map((operand) => emit.constantOf(operand));
    if (numbers.every((n) => n !== undefined)) return emit.constant(operation(op).forward(...operandsOf(numbers), 0));
    return emit.apply(op, operands);
  };
  return {
    constant: (x) => emit.constant(x),
    neg: (x) => apply('neg', x),
    add: (x, y) => (is(x, 0) ? y : is(y, 0) ? x : apply('add', x, y)),
    sub: (x, y) => (is(y, 0) ? x : apply('sub', x, y)),
    mul: (x, y) => (is(x, 1) ? y : is(y, 1) ? x : apply('mul', x, y)),
    div: (x, y) => (is(y, 1) ? x : apply('div', x, y)),
    pow: (x, y) => (is(y, 1) ? x : apply('pow', x, y)),
    exp: (x) => apply('exp', x),
    log: (x) => apply('log', x),
    sin: (x) => apply('sin', x),
    cos: (x) => apply('cos', x),
    abs: (x) => apply('abs', x),
    sigmoid: (x) => apply('sigmoid', x),
    erf: (x) => apply('erf', x),
    prefer: (x, y) => apply('prefer', x, y),
    where: (condition, positive, otherwise) => {
      const number = emit.constantOf(condition);
      if (number !== undefined) return number <= 0 ? otherwise : positive;
      return apply('where', condition, positive, otherwise);
    },
  };
}
