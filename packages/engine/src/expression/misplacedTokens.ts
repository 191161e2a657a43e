import type { Mistake } from './Mistake.ts';
import { quote } from './quote.ts';
import type { Token } from './tokenize.ts';
import { isWord } from './unknownNames.ts';

/**
 * What to say where a value should stand but something else does.
 *
 * @param before The token before that place; undefined at the start.
 * @param token The token that stands there; undefined at the end.
 */
export function explainMissingValue(source: string, before: Token | undefined, token: Token | undefined): Mistake {
  if (token?.mistake !== undefined) return token.mistake;
  if (before === undefined && token === undefined) {
    return {
      message: 'There is nothing to compute yet.',
      hint: 'Type an expression, for example `(a * b + c).tanh()`.',
    };
  }
  if (token === undefined) {
    return { message: `The expression ends where a value should follow ${quote(before?.text ?? source)}.` };
  }
  if (token.text === '.' && before === undefined) {
    return { message: 'A dot alone is neither a number nor a call.' };
  }
  if (token.kind === 'close' && before?.kind === 'open') {
    return { message: 'There is nothing between these parentheses.', hint: 'Write a value between them.' };
  }
  if (token.kind === 'operator' && before?.kind === 'operator') {
    return { message: `A value is missing between ${quote(before.text)} and ${quote(token.text)}.` };
  }
  return { message: `A value is missing before ${quote(token.text)}.` };
}

/** What to say where a value is complete, but what follows cannot follow it: the token at `position`. */
export function explainMissingOperator(source: string, tokens: readonly Token[], position: number): Mistake {
  const token = tokens[position];
  const before = tokens[position - 1];
  if (token === undefined || before === undefined) return { message: 'A value is missing here.' };
  if (token.mistake !== undefined) return token.mistake;
  if (token.kind === 'close') {
    return { message: 'This parenthesis closes nothing.', hint: 'Remove it, or add a `(` before.', replacement: '' };
  }
  if (token.kind === 'comma') return explainComma(source, tokens, position);
  if (isWord(token.text)) return { message: `The word ${quote(token.text)} has no meaning here.` };
  if (before.kind === 'number' && before.text.endsWith('.') && token.kind === 'function') {
    const number = before.text.slice(0, -1);
    return {
      message: `The dot in ${quote(before.text + token.text)} belongs to the number.`,
      hint: `Write ${quote(`(${number}).${token.text}()`)}.`,
    };
  }
  return {
    message: `An operator is missing between ${quote(before.text)} and ${quote(token.text)}.`,
    hint: multiplicationHint(before, token),
    replacement: `* ${token.text}`,
  };
}

function explainComma(source: string, tokens: readonly Token[], position: number): Mistake {
  const comma = tokens[position];
  const [before, after] = [tokens[position - 1], tokens[position + 1]];
  const message = 'A comma only stands between the values of a function, as in `max(a, b)`.';
  const adjacent = before?.end === comma?.start && comma?.end === after?.start;
  if (!adjacent || before?.kind !== 'number' || after?.kind !== 'number') return { message };
  const number = source.slice(before.start, after.end).replace(',', '.');
  return { message, hint: `Write ${quote(number)} with a point.`, replacement: '.' };
}

function multiplicationHint(before: Token, token: Token): string {
  if (token.kind === 'open' || before.kind === 'close' || token.kind === 'function') {
    return `Write \`*\` before ${quote(token.text)} to multiply.`;
  }
  return `Write ${quote(`${before.text} * ${token.text}`)} to multiply.`;
}

/** What to say where the values of a function are not separated. */
export function explainMissingComma(before: Token | undefined, token: Token): Mistake {
  return {
    message: `A comma is missing before ${quote(token.text)}.`,
    hint: before === undefined ? undefined : `Write ${quote(`${before.text}, ${token.text}`)}.`,
    replacement: `, ${token.text}`,
  };
}

/** What to say where a function has too few values, or too many. `given` is how many stand before its dot. */
export function explainArity(name: string, arity: number, given: number): Mistake {
  const values = (count: number): string => (count === 0 ? 'no value' : count === 1 ? 'one value' : `${count} values`);
  const pattern = ['x', 'y', 'z'].slice(0, arity).join(', ');
  if (given === 0)
    return { message: `The function ${quote(name)} takes ${values(arity)}.`, hint: `Write \`${name}(${pattern})\`.` };
  const inside = ['y', 'z'].slice(0, arity - given).join(', ');
  return {
    message: `The function ${quote(name)} takes ${values(arity - given)} in its parentheses when written after a dot.`,
    hint: `Write \`x.${name}(${inside})\`.`,
  };
}
