import type { Mistake } from './Mistake.ts';
import type { SourceStatement } from './splitStatements.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './tokenize.ts';

const TEXT: Mistake = { message: 'Text in quotation marks has no value.', hint: 'Remove it.', replacement: '' };
const SECOND_EQUALS: Mistake = {
  message: 'A line has only one `=`, with one name on its left.',
  hint: 'Give each name a line of its own.',
};

/** The tokens of one statement, with their places in the whole source; a text in quotation marks is one token. */
export function statementTokens(source: string, { start, end, strings }: SourceStatement): Token[] {
  const tokens: Token[] = [];
  let position = start;
  const readUpTo = (to: number): void => {
    for (const token of tokenize(source.slice(position, to))) {
      tokens.push({
        ...token,
        start: token.start + position,
        end: token.end + position,
        ...(token.text === '=' ? { mistake: SECOND_EQUALS } : {}),
      });
    }
  };
  for (const string of strings) {
    readUpTo(string.start);
    tokens.push({ kind: 'illegal', text: source.slice(string.start, string.end), ...string, mistake: TEXT });
    position = string.end;
  }
  readUpTo(end);
  return tokens;
}
