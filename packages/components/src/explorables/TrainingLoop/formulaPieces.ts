/** A sign, a name or a number of a formula. */
export type LoopPiece =
  | { readonly text: string; readonly role: 'sign' | 'name' | 'grad' | 'plain' }
  | {
      readonly value: number;
      readonly role: 'value' | 'grad' | 'plain';
      /** Whether it is put into parentheses where it is negative. */
      readonly guarded: boolean;
    };

/** A piece of a formula in letters, and the same below it in numbers. */
export interface LoopColumn {
  readonly letter: LoopPiece;
  readonly number: LoopPiece;
}

export function column(letter: LoopPiece, numberPiece: LoopPiece): LoopColumn {
  return { letter, number: numberPiece };
}

/** A sign, the same in letters and in numbers. */
export function sign(characters: string): LoopColumn {
  const piece = { text: characters, role: 'sign' } as const;
  return { letter: piece, number: piece };
}

export function named(name: string): LoopPiece {
  return { text: name, role: 'name' };
}

export function grad(name: string): LoopPiece {
  return { text: name, role: 'grad' };
}

export function plain(characters: string): LoopPiece {
  return { text: characters, role: 'plain' };
}

export function number(
  value: number,
  { guarded = false, role = 'value' }: { guarded?: boolean; role?: 'value' | 'grad' | 'plain' } = {},
): LoopPiece {
  return { value, role, guarded };
}

/** Terms with a plus between them; of more than `most`, those in the middle are left out. */
export function sum(terms: readonly (readonly LoopColumn[])[], most: number): LoopColumn[] {
  const shown = terms.length <= most ? terms : [...terms.slice(0, most - 2), [sign('…')], ...terms.slice(-1)];
  return shown.flatMap((term, i) => (i === 0 ? term : [sign('+'), ...term]));
}
