/** A replacement for the mistake's span. */
export interface SuggestedFix {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The fix that a hint such as "Did you mean `tanh`?" offers, where it offers exactly one. */
export function suggestedFix(error: {
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}): SuggestedFix | undefined {
  const match = /^Did you mean `([^`]+)`\?$/.exec(error.hint ?? '');
  const replacement = match?.[1];
  return replacement === undefined ? undefined : { start: error.start, end: error.end, replacement };
}
