import type { OperationName } from '../autograd/ops.ts';
import type { IgnoredKind } from './ParsedProgram.ts';
import type { Token } from './tokenize.ts';
import { INFIX } from './vocabulary.ts';

/** What kind of statement some tokens are, before anything in them is judged. */
export type StatementForm =
  | { readonly kind: 'ignored'; readonly reason: IgnoredKind }
  | {
      readonly kind: 'assignment';
      /** What stands on the left, the sign of an update left out. */
      readonly target: readonly Token[];
      /** The operation of `+=` and its like. */
      readonly update: OperationName | null;
      /** The index of the token `=`. */
      readonly equals: number;
    }
  /** `x.backward()`; the name is the first token. */
  | { readonly kind: 'backward' }
  | { readonly kind: 'expression' };

/** What shows a value without computing one: Python's own, and the drawings of the lecture and of notebooks. */
const DISPLAYS: ReadonlySet<string> = new Set(['print', 'draw_dot', 'display']);

/** What a `Value` carries besides its number. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['label', 'grad']);

export function statementForm(tokens: readonly Token[]): StatementForm {
  const [first, second, third] = tokens;
  if (first?.text === 'import' || first?.text === 'from') return { kind: 'ignored', reason: 'import' };
  if (DISPLAYS.has(first?.text ?? '') && second?.kind === 'open') return { kind: 'ignored', reason: 'display' };
  const equals = tokens.findIndex(({ text }) => text === '=');
  if (equals < 0) {
    const isBackward = first?.kind === 'name' && second?.kind === 'dot' && third?.text === 'backward';
    return { kind: isBackward ? 'backward' : 'expression' };
  }
  const isAttribute = second?.kind === 'dot' && ATTRIBUTES.has(third?.text ?? '') && equals <= 4;
  if (isAttribute) return { kind: 'ignored', reason: 'attribute' };
  const sign = tokens[equals - 1];
  const isUpdate = equals > 1 && sign?.kind === 'operator' && sign.end === tokens[equals]?.start;
  const update = isUpdate ? (INFIX.get(sign.text)?.op ?? null) : null;
  return { kind: 'assignment', target: tokens.slice(0, update === null ? equals : equals - 1), update, equals };
}
