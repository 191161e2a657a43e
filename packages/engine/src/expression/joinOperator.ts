import type { OperationName } from '../autograd/ops.ts';
import { INFIX, PREFIX } from './vocabulary.ts';
import type { Operator } from './vocabulary.ts';

/** A piece of printed text. */
export interface Printed {
  readonly text: string;
  /** How tightly it holds together, as in the table of operations; Infinity for what never needs parentheses. */
  readonly precedence: number;
  /** A number without a sign: a minus directly before it would become part of it. */
  readonly unsigned?: boolean;
}

const OPERATORS: ReadonlyMap<OperationName, Operator> = new Map(
  [...INFIX.values(), ...PREFIX.values()].map((operator) => [operator.op, operator]),
);

const SIGN_PRECEDENCE = PREFIX.get('-')?.precedence ?? 0;

/**
 * Operands joined by the sign of their operation, in parentheses where the sign would tear them apart;
 * undefined for operations that have no sign.
 */
export function joinOperator(op: OperationName, operands: readonly Printed[]): Printed | undefined {
  const operator = OPERATORS.get(op);
  const [left, right] = operands;
  if (operator === undefined || left === undefined) return undefined;
  const { text, precedence, rightToLeft } = operator;
  if (right === undefined) {
    return { text: text + enclose(left, left.precedence < precedence || left.unsigned === true), precedence };
  }
  const leftTorn = left.precedence < precedence || (left.precedence === precedence && rightToLeft);
  const rightTorn = right.precedence < precedence || (right.precedence === precedence && !rightToLeft);
  const signed = right.precedence === SIGN_PRECEDENCE;
  return { text: `${enclose(left, leftTorn)} ${text} ${enclose(right, rightTorn && !signed)}`, precedence };
}

/** A number as the language writes it. */
export function printNumber(value: number): Printed {
  const negative = value < 0 || Object.is(value, -0);
  return negative
    ? { text: `-${-value}`, precedence: SIGN_PRECEDENCE }
    : { text: String(value), precedence: Infinity, unsigned: true };
}

/** A piece, in parentheses if asked. */
export function enclose({ text }: Printed, parentheses: boolean): string {
  return parentheses ? `(${text})` : text;
}
