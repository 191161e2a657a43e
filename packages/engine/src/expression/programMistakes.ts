import type { Mistake } from './Mistake.ts';
import { quote } from './quote.ts';
import type { Token } from './tokenize.ts';
import { FUNCTIONS } from './vocabulary.ts';

const STATEMENTS: ReadonlySet<string> = new Set(
  'assert async await break class continue def del elif else except finally for global if lambda nonlocal pass raise return try while with yield'.split(
    ' ',
  ),
);

const KEYWORDS: ReadonlySet<string> = new Set([
  ...STATEMENTS,
  ...'False None True and as from import in is not or'.split(' '),
]);

/** Whether a name can never stand for a value. */
export function isReserved(name: string): boolean {
  return name === 'Value' || KEYWORDS.has(name) || FUNCTIONS.has(name);
}

/** What to say where a line is one that only all of Python understands; undefined where it is not. */
export function explainStatement(first: Token | undefined): Mistake | undefined {
  if (first === undefined || !STATEMENTS.has(first.text)) return undefined;
  return {
    message: `The word ${quote(first.text)} has no meaning here: a line only computes a value.`,
    hint: 'Write each step on a line of its own, such as `L = a * b`.',
  };
}

/** What to say about what stands on the left of `=`, if it is not one name; undefined where it is. */
export function explainTarget(target: readonly Token[]): Mistake | undefined {
  const [first, second, third] = target;
  if (first === undefined) return { message: 'A name is missing before `=`.', hint: 'Write `L = …`, for example.' };
  if (target.length === 1) return explainName(first);
  if (second?.kind === 'comma') {
    return { message: 'A line gives a name to one value only.', hint: 'Give each name a line of its own.' };
  }
  if (second?.kind === 'dot' && third?.text === 'data') {
    return {
      message: `The number of ${quote(first.text)} cannot be changed by a line.`,
      hint: `Write \`${first.text} = …\` to start with another one.`,
    };
  }
  return { message: 'One name stands on the left of `=`.', hint: 'Write `L = …`, for example.' };
}

/** What to say about a name that a line gives to a value, if none can have it. */
function explainName({ kind, text }: Token): Mistake | undefined {
  if (kind !== 'name' && kind !== 'function') {
    return { message: `A name stands on the left of \`=\`, not ${quote(text)}.`, hint: 'Write `L = …`, for example.' };
  }
  if (!isReserved(text)) return undefined;
  const replacement = `${text}_`;
  const what = FUNCTIONS.has(text) ? 'is a function' : 'is a word of Python';
  return {
    message: `The name ${quote(text)} ${what}, so no value can have it.`,
    hint: `Call it ${quote(replacement)}, for example.`,
    replacement,
  };
}

/** What to say where a line updates (`c += 1`) a name that stands for nothing. */
export function explainNoValue(name: string): Mistake {
  return { message: `The name ${quote(name)} has no value yet.`, hint: `Write ${quote(`${name} = …`)} first.` };
}

/** What to say where no line of a program computes anything. */
export const NOTHING_TO_COMPUTE: Mistake = {
  message: 'There is nothing to compute yet.',
  hint: 'Type a line, for example `L = a * b + c`.',
};
