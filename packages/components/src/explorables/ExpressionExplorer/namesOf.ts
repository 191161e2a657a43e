import type { Bindings } from '../../hooks/useDifferentiated.ts';

const DEFAULT_VARIABLES: readonly string[] = ['a', 'b', 'c'];

/** The names that an expression may use where the page does not say: those of its first numbers, or a, b and c. */
export function namesOf(bindings: Bindings | undefined): readonly string[] {
  return bindings === undefined ? DEFAULT_VARIABLES : Object.keys(bindings);
}
