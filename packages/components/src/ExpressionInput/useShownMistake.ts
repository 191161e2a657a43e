import { useEffect, useState } from 'react';

/** What is wrong with an expression and where: UTF-16 offsets, `end` exclusive. */
export interface ExpressionMistake {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** What to do about it. */
  readonly hint?: string;
}

/** Long enough not to scold somebody in the middle of a word, short enough to be an answer. */
const PATIENCE_MILLISECONDS = 300;

/**
 * The mistake to show: a new one after a short pause in typing, changes of one that is already shown
 * at once (its place must match the text), and its end at once.
 */
export function useShownMistake(mistake: ExpressionMistake | null): ExpressionMistake | null {
  const [patient, setPatient] = useState(mistake === null);
  if (mistake === null && !patient) setPatient(true);
  useEffect(() => {
    if (mistake === null) return undefined;
    const timer = setTimeout(() => setPatient(false), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [mistake]);
  return patient ? null : mistake;
}
