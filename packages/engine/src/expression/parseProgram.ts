import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import type { ParsedProgram } from './ParsedProgram.ts';
import { ProgramReader } from './ProgramReader.ts';

/** Longest program, in UTF-16 units. */
export const MAX_PROGRAM_LENGTH = 4000;
/** Most lines that a program can have, empty ones and comments included. */
const MAX_PROGRAM_LINES = 200;

export interface ParseProgramOptions {
  /** The only names that may be used before a line gives them a value. Default: any name. */
  readonly variables?: readonly string[];
}

/**
 * Reads several lines, `e = a * b`, `L = (e + c).tanh()`, each an expression as `parseExpression` reads it, with a
 * name or without; the value of the last one is the output, unless `backward()` is called on another: after
 * `e.backward()` it is e. As in Python,
 *
 * - a name may be given to another value later, which makes a new node: `c = a + b`, `c += 1`;
 * - `#` begins a comment, and `;` separates two statements on one line;
 * - `a = Value(2.0, label='a')` and `a = 2.0` are the same: a variable that starts at 2. Where `a` stood for something
 *   that was used before, the number is a constant;
 * - imports, `print(…)` and `L.label = …` are read over (`ignored`), as they compute nothing.
 *
 * A name that is used before any line gives it a value is a free variable. An expression is a program of one line.
 *
 * @throws {ExpressionSyntaxError} on everything else, with its place in the whole source; also on more than 4,000
 * UTF-16 units or 200 lines, and where no line computes anything.
 */
export function parseProgram(source: string, { variables }: ParseProgramOptions = {}): ParsedProgram {
  if (typeof source !== 'string') throw new ExpressionSyntaxError({ message: 'A program is a piece of text.' }, 0, 0);
  if (source.length > MAX_PROGRAM_LENGTH) {
    const message = `This program is too long: ${source.length} characters, where at most ${MAX_PROGRAM_LENGTH} are read.`;
    throw new ExpressionSyntaxError({ message }, 0, source.length);
  }
  const lineCount = source.split(/\r\n|[\r\n]/).length;
  if (lineCount > MAX_PROGRAM_LINES) {
    const message = `This program has too many lines: ${lineCount}, where at most ${MAX_PROGRAM_LINES} are read.`;
    throw new ExpressionSyntaxError({ message }, 0, source.length);
  }
  return new ProgramReader(source, variables).read();
}
