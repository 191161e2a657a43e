import type { FormulaLine } from './FormulaLine.ts';

/** What the panel says of a moment. */
export interface Explanation {
  readonly phase: 'start' | 'forward' | 'seed' | 'backward' | 'finished';
  readonly sentence: string;
  /** What is known already: the names in use and what they stand for. */
  readonly given: readonly FormulaLine[];
  /** What is worked out. */
  readonly lines: readonly FormulaLine[];
}
