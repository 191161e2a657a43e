import { assignmentAt } from '../../ExpressionInput/assignmentAt.ts';
import type { Bindings } from '../../hooks/useDifferentiated.ts';

/** A text, which of the two languages it is read in, and numbers of its variables. */
export interface TypedText {
  readonly source: string;
  /** A program of several lines, and not one expression. */
  readonly isProgram: boolean;
  /** By name: of an expression's variables, or those of a program's that do not have the number in the text. */
  readonly bindings: Bindings;
}

/** What was left in the one language while the other one is read. */
export interface LeftTexts {
  readonly expression?: TypedText;
  readonly program?: TypedText;
}

/** An expression as a program of one line; a text that names values is one already. */
export function toProgram({ source, bindings }: TypedText): TypedText {
  const isOne = source.trim() === '' || assignmentAt(source) !== undefined;
  return { source: isOne ? source : `L = ${source.trim()}`, isProgram: true, bindings };
}

/** A program of one line as an expression; `undefined` where it has more. */
function toExpression({ source, bindings }: TypedText): TypedText | undefined {
  const right = /^\s*\w+\s*=(?!=)\s*([^\n=]+?)\s*$/.exec(source)?.[1];
  return right === undefined ? undefined : { source: right, isProgram: false, bindings };
}

/** Whether a program is only what was made of the expression that was left for it. */
export function isUntouched(program: TypedText, { expression }: LeftTexts): boolean {
  return expression !== undefined && program.source === toProgram(expression).source;
}

/**
 * What the other language shows when it is chosen: the text that was left there. Before there is one, the present text
 * put into that language, or `fallback` where that cannot be done. An expression that became a program, and was left as
 * it is, comes back with the numbers that it has now.
 */
export function inOtherLanguage(present: TypedText, left: LeftTexts, fallback: TypedText): TypedText {
  const { expression, program } = left;
  if (!present.isProgram) return program !== undefined && program.source.trim() !== '' ? program : toProgram(present);
  if (expression === undefined) return toExpression(present) ?? fallback;
  if (!isUntouched(present, left)) return expression;
  return { ...expression, bindings: { ...expression.bindings, ...present.bindings } };
}

/**
 * What is left when `present` is left for `next`: nothing of a text that goes on in the other language, nor of a program
 * that is its expression once more, and is made anew next time.
 */
export function leave(present: TypedText, next: TypedText, left: LeftTexts): LeftTexts {
  if (present.isProgram === next.isProgram || present.source === next.source) return left;
  if (!present.isProgram) return { ...left, expression: present };
  return isUntouched(present, left) ? { expression: left.expression } : { ...left, program: present };
}
