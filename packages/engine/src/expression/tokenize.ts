import { explainBadNumber } from './explainBadNumber.ts';
import { explainIllegal, ILLEGAL } from './explainIllegal.ts';
import type { Mistake } from './Mistake.ts';
import { FUNCTIONS, INFIX, PREFIX } from './vocabulary.ts';

/** `function` and `name` differ only for the eye: a name that the table of operations knows, or another. */
export type TokenKind = 'number' | 'name' | 'function' | 'operator' | 'open' | 'close' | 'comma' | 'dot' | 'illegal';

/** A piece of an expression's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** In UTF-16 units from 0. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with an illegal token. */
  readonly mistake?: Mistake;
}

const SPACE = /\s+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{Nd}_]*/uy;
const OPERATORS = [...new Set([...INFIX.keys(), ...PREFIX.keys()])].sort((x, y) => y.length - x.length);
const PUNCTUATION: ReadonlyMap<string, TokenKind> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [',', 'comma'],
  ['.', 'dot'],
]);

/**
 * Splits an expression into its tokens, white space left out. Never throws: what the language does not
 * know becomes a token of kind `illegal`, so that an input box can colour half-typed text too.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < source.length) {
    position += match(SPACE, source, position).length;
    if (position >= source.length) break;
    const token = tokenAt(source, position);
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function tokenAt(source: string, start: number): Token {
  const token = (kind: TokenKind, text: string, mistake?: Mistake): Token => ({
    kind,
    text,
    start,
    end: start + text.length,
    ...(mistake === undefined ? {} : { mistake }),
  });
  const number = match(NUMBER, source, start);
  if (number !== '') {
    const bad = explainBadNumber(number, source.slice(start + number.length));
    return bad === undefined ? token('number', number) : token('illegal', number + bad.rest, bad.mistake);
  }
  const name = match(NAME, source, start);
  if (name !== '') return token(FUNCTIONS.has(name) ? 'function' : 'name', name);
  const illegal = match(ILLEGAL, source, start);
  if (illegal !== '') return token('illegal', illegal, explainIllegal(illegal));
  const operator = OPERATORS.find((text) => source.startsWith(text, start));
  if (operator !== undefined) return token('operator', operator);
  const character = String.fromCodePoint(source.codePointAt(start) ?? 0);
  const punctuation = PUNCTUATION.get(character);
  if (punctuation !== undefined) return token(punctuation, character);
  return token('illegal', character, explainIllegal(character));
}

/** What a sticky pattern finds at a position, else nothing. */
function match(pattern: RegExp, source: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0] ?? '';
}
