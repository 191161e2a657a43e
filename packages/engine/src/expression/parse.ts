import type { Expression, ExpressionNode } from './ast.ts';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import { Parser } from './Parser.ts';
import { tokenize } from './tokenize.ts';

/** Longest source, in UTF-16 units. */
export const MAX_EXPRESSION_LENGTH = 2000;

export interface ParseOptions {
  /** The names that stand for variables. Default `['a', 'b', 'c']`. */
  readonly variables?: readonly string[];
}

const DEFAULT_VARIABLES: readonly string[] = ['a', 'b', 'c'];

/**
 * Reads an expression: numbers, variables, `+ - * / **` with Python's precedence, parentheses, and the
 * functions of the table of operations, both as `tanh(x)` and `x.tanh()`. A minus directly before a
 * number belongs to it, so `-3` is a constant; but `-3 ** 2` is −(3²).
 *
 * @throws {ExpressionSyntaxError} on everything else, with the place of the mistake and a plain sentence;
 * also on more than 2,000 UTF-16 units, and on nesting (parentheses, calls, signs, powers of powers) deeper than 200.
 */
export function parseExpression(source: string, { variables = DEFAULT_VARIABLES }: ParseOptions = {}): Expression {
  if (typeof source !== 'string')
    throw new ExpressionSyntaxError({ message: 'An expression is a piece of text.' }, 0, 0);
  if (source.length > MAX_EXPRESSION_LENGTH) {
    const message = `This expression is too long: ${source.length} characters, where at most ${MAX_EXPRESSION_LENGTH} are read.`;
    throw new ExpressionSyntaxError({ message }, 0, source.length);
  }
  const root: ExpressionNode = new Parser({
    source,
    tokens: tokenize(source),
    end: source.length,
    isVariable: (name) => variables.includes(name),
    variables,
  }).parse();
  return { root, variables: [...variables] };
}
