import type { GradientCheck as CheckedGradient } from '@micrograd-playground/engine';

/** What is to be said under a row. */
export interface CheckNote {
  readonly text: string;
  /** The variables of which it is said. */
  readonly variables: readonly string[];
  /** Whether this is the last kink: what is true of them all is said here. */
  readonly isKink: boolean;
}

/**
 * What is special about the gradients, by the variable under whose row it stands. What is true of several variables is
 * said once, under the last of them.
 */
export function checkNotes(checks: readonly CheckedGradient[]): Map<string, CheckNote> {
  const notes = new Map<string, CheckNote>();
  const lastKink = checks.findLast(({ kink, ok }) => kink && ok);
  for (const { note, variable } of checks) {
    const same = checks.filter((check) => note !== undefined && check.note === note);
    if (note === undefined || same.at(-1)?.variable !== variable) continue;
    const isKink = lastKink?.variable === variable;
    notes.set(variable, { text: typeset(note), variables: same.map((check) => check.variable), isKink });
  }
  return notes;
}

/** The engine's plain text with numbers as this kit prints them. */
function typeset(note: string): string {
  return note.replaceAll(/-(?=\d|Infinity)/g, '−').replaceAll('Infinity', '∞');
}
