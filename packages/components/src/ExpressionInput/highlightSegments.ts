/** A part of the source that looks different from what lies between such parts. */
export interface HighlightToken {
  readonly kind: string;
  /** UTF-16 offsets in the source, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface HighlightSegment {
  readonly text: string;
  readonly kind: string | undefined;
  /** Inside the mistake's span. */
  readonly wrong: boolean;
  readonly start: number;
}

/**
 * Cuts a source where a token or the mistake begins or ends. Joined, the segments are the source
 * again, whatever the tokens and the span are.
 */
export function highlightSegments(
  source: string,
  tokens: readonly HighlightToken[],
  mistake: { readonly start: number; readonly end: number } | undefined,
): HighlightSegment[] {
  const clamp = (offset: number): number => Math.min(source.length, Math.max(0, Math.trunc(offset) || 0));
  const from = clamp(mistake?.start ?? 0);
  const to = mistake ? Math.max(from, clamp(mistake.end)) : from;
  const cuts = new Set([0, source.length, from, to]);
  for (const { start, end } of tokens) cuts.add(clamp(start)).add(clamp(end));
  const offsets = [...cuts].sort((a, b) => a - b);

  const segments: HighlightSegment[] = [];
  let index = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const start = offsets[i] ?? 0;
    const end = offsets[i + 1] ?? source.length;
    while (index < tokens.length && (tokens[index]?.end ?? 0) <= start) index++;
    const token = tokens[index];
    segments.push({
      text: source.slice(start, end),
      kind: token && token.start <= start ? token.kind : undefined,
      wrong: start >= from && end <= to,
      start,
    });
  }
  return segments;
}
