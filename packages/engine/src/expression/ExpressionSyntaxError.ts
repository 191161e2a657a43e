import type { Mistake } from './Mistake.ts';

/** A mistake in a typed expression: where it is, and what to do about it. */
export class ExpressionSyntaxError extends Error {
  override readonly name = 'ExpressionSyntaxError';
  /** Where the mistake starts, in UTF-16 units from 0. */
  readonly start: number;
  /** Where it ends. Equal to `start` only where there is no character to underline. */
  readonly end: number;
  /** What to write instead, where that can be guessed. */
  readonly hint?: string;
  /** Text that mends the mistake when put in its place, from `start` to `end`, where one is clear. */
  readonly replacement?: string;

  constructor({ message, hint, replacement }: Mistake, start: number, end: number) {
    super(message);
    this.start = start;
    this.end = end;
    if (hint !== undefined) this.hint = hint;
    if (replacement !== undefined) this.replacement = replacement;
  }
}
