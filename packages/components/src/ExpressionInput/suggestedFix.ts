/** A replacement for the mistake's span. */
export interface SuggestedFix {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Hints of the parser whose code stands for exactly the text in the span. */
const REPLACEMENTS = [
  /^Did you mean `([^`…]+)`\?$/,
  /^Use (?:a plain |a plain hyphen )?`([^`…]+)`\.$/,
  /^Write `(\*\*)` for powers\.$/,
] as const;

/** The fix that a hint such as "Did you mean `tanh`?" offers, where it offers exactly one. */
export function suggestedFix(error: {
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}): SuggestedFix | undefined {
  for (const pattern of REPLACEMENTS) {
    const replacement = pattern.exec(error.hint ?? '')?.[1];
    if (replacement !== undefined) return { start: error.start, end: error.end, replacement };
  }
  return undefined;
}
