import type { Mistake } from './Mistake.ts';
import type { Token } from './tokenize.ts';

/** What makes a number into a value in Python; here a number is one already. */
const CONSTRUCTOR = 'Value';

const CONSTRUCTOR_ALONE: Mistake = {
  message: 'Parentheses with a number should follow `Value`.',
  hint: 'Write `Value(2.0)`.',
};

/** Libraries whose functions have the names of ours. */
const LIBRARIES: ReadonlySet<string> = new Set(['torch', 'math', 'np', 'numpy']);

/**
 * Tokens without what only Python needs: `Value(2.0, label='a')` and `torch.tensor(2.0, requires_grad=True)` become
 * `(2.0)`, `torch.tanh(a)` becomes `tanh(a)`.
 *
 * @param isTaken Whether a name stands for a value of the program, and so for no library.
 */
export function unwrapPython(tokens: readonly Token[], isTaken: (name: string) => boolean): Token[] {
  const kept: Token[] = [];
  let dropped: ReadonlySet<Token> = new Set();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || dropped.has(token)) continue;
    if (kept.at(-1)?.kind !== 'dot' && !isTaken(token.text)) {
      const last = libraryPath(tokens, i);
      const name = tokens[last];
      const isConstructor = token.text === CONSTRUCTOR || (last > i && name?.text === 'tensor');
      if (isConstructor && tokens[last + 1]?.kind === 'open') {
        dropped = new Set([...dropped, ...options(tokens, last + 1)]);
        i = last;
        continue;
      }
      if (last > i && name !== undefined) {
        kept.push(name);
        i = last;
        continue;
      }
    }
    kept.push(token.text === CONSTRUCTOR ? { ...token, kind: 'illegal', mistake: CONSTRUCTOR_ALONE } : token);
  }
  return kept;
}

/** Where the path `torch.nn.functional.gelu` that starts at a library ends; the same place where none does. */
function libraryPath(tokens: readonly Token[], from: number): number {
  if (!LIBRARIES.has(tokens[from]?.text ?? '')) return from;
  let last = from;
  while (tokens[last + 1]?.kind === 'dot' && isName(tokens[last + 2])) last += 2;
  return last;
}

/** From the first named option in a call to its end: `, label='a'`. */
function options(tokens: readonly Token[], open: number): Token[] {
  let depth = 0;
  let from = -1;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'open') depth++;
    if (token?.kind === 'close' && --depth === 0) return from < 0 ? [] : tokens.slice(from, i);
    const isOption = depth === 1 && token?.kind === 'comma' && isName(tokens[i + 1]) && tokens[i + 2]?.text === '=';
    if (isOption && from < 0) from = i;
  }
  return [];
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'name' || token?.kind === 'function';
}
