import type { BackwardBug } from '@micrograd-playground/engine';

/** A computation that a bug harms. */
export interface BugExample {
  readonly bug: BackwardBug;
  /** Its lines, the last one the output: `d = a * b`, `L = d + d ** 2`. */
  readonly program: string;
  /** The numbers of its variables. */
  readonly bindings: Readonly<Record<string, number>>;
}

/** One for each bug, as small as it can be. */
export const BUG_EXAMPLES: Readonly<Record<BackwardBug, BugExample>> = {
  noZeroing: { bug: 'noZeroing', program: 'L = a * b + c', bindings: { a: 2, b: -3, c: 10 } },
  overwrite: { bug: 'overwrite', program: 'L = a * b + a', bindings: { a: 2, b: -3 } },
  noTopologicalOrder: {
    bug: 'noTopologicalOrder',
    program: 'd = a * b\nL = d + d ** 2',
    bindings: { a: 2, b: -3 },
  },
  wrongSign: { bug: 'wrongSign', program: 'L = (a - b) * c', bindings: { a: 2, b: -3, c: 10 } },
};
