import { useEffect, useState } from 'react';

/** What is wrong with an expression and where: UTF-16 offsets, `end` exclusive. */
export interface ExpressionMistake {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** What to do about it. */
  readonly hint?: string;
  /** Text that mends it when put in its place; offered as a button. */
  readonly replacement?: string;
}

/** A mistake in the box; `isProgram` where the text is one, and nothing in it has to be replaced. */
export interface BoxMistake extends ExpressionMistake {
  readonly isProgram?: true;
}

/** Long enough not to scold somebody in the middle of a word, short enough to be an answer. */
const PATIENCE_MILLISECONDS = 300;

export interface ShownMistake {
  /** What the message says: a mistake that has stayed for a moment. */
  readonly explained: BoxMistake | null;
  /** What is underlined: the present one, so that the line is always under the right characters. */
  readonly marked: BoxMistake | null;
}

/** What to show of a mistake: a new one after a short pause in typing, its place and its end at once. */
export function useShownMistake(mistake: BoxMistake | null): ShownMistake {
  const [settled, setSettled] = useState(mistake);
  if (mistake === null && settled !== null) setSettled(null);
  useEffect(() => {
    if (mistake === null) return undefined;
    const timer = setTimeout(() => setSettled(mistake), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [mistake]);
  const explained = mistake && settled;
  return { explained, marked: explained && mistake };
}
