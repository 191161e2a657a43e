import { tokenize } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { HighlightToken } from './highlightSegments.ts';
import { highlightSegments } from './highlightSegments.ts';

export interface HighlightedSourceProps {
  readonly source: string;
  readonly mistake: { readonly start: number; readonly end: number } | null;
  /** Text longer than this is not coloured. */
  readonly maxLength: number;
}

const NO_TOKENS: readonly HighlightToken[] = [];
/** Kinds of tokens that look different; all others share their spans with the space around them. */
const COLOURED: ReadonlySet<string> = new Set(['function', 'operator']);

/**
 * The coloured picture of the text, under the transparent text of the real box and in exact register
 * with it: nothing here may change the width of a character. A mistake at the very end is marked on a
 * blank after the text, with a place to break before it, so that it cannot pull a word to the next line.
 */
export function HighlightedSource({ source, mistake, maxLength }: HighlightedSourceProps) {
  const segments = useMemo(() => {
    const tokens = source.length > maxLength ? NO_TOKENS : tokenize(source).filter(({ kind }) => COLOURED.has(kind));
    const span = mistake && { start: mistake.start, end: Math.max(mistake.end, mistake.start + 1) };
    return highlightSegments(source, tokens, span ?? undefined);
  }, [source, mistake, maxLength]);
  return (
    <div className="mgp-ExpressionInput-mirror" aria-hidden="true">
      {segments.map(({ text, kind, wrong, start }) => (
        <span key={start} data-kind={kind} data-wrong={wrong || undefined}>
          {text}
        </span>
      ))}
      {mistake && mistake.start >= source.length && <span data-wrong="true">{'\u200b\u00a0'}</span>}
      {'\u200b'}
    </div>
  );
}
