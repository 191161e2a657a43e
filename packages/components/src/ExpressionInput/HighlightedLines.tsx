import type { ProgramToken } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { HighlightSegment } from './highlightSegments.ts';
import { highlightSegments } from './highlightSegments.ts';

export interface HighlightedLinesProps {
  readonly source: string;
  readonly tokens: readonly ProgramToken[];
  readonly mistake: { readonly start: number; readonly end: number } | null;
}

/** Kinds of tokens that look different; all others share their spans with the space around them. */
const COLOURED: ReadonlySet<string> = new Set(['function', 'operator', 'assign', 'ignored']);

/**
 * The coloured picture of several lines, under the transparent text of the real box: each line a block that breaks
 * where the box breaks it, so that its number stands beside its first row.
 */
export function HighlightedLines({ source, tokens, mistake }: HighlightedLinesProps) {
  const lines = useMemo(() => highlightLines(source, tokens, mistake), [source, tokens, mistake]);
  return (
    <div className="mgp-ExpressionInput-mirror" aria-hidden="true">
      {lines.map(({ segments, wrong, wrongEnd }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity
        <div key={index} className="mgp-ExpressionInput-line" data-wrong-line={wrong || undefined}>
          {segments.map((segment) => (
            <span key={segment.start} data-kind={segment.kind} data-wrong={segment.wrong || undefined}>
              {segment.text}
            </span>
          ))}
          {wrongEnd && <span className="mgp-ExpressionInput-end" data-wrong="true" />}
          {'\u200b'}
        </div>
      ))}
    </div>
  );
}

interface HighlightedLine {
  readonly segments: readonly HighlightSegment[];
  readonly wrong: boolean;
  /** Whether something is missing at its end, where there is no character to underline. */
  readonly wrongEnd: boolean;
}

function highlightLines(
  source: string,
  tokens: readonly ProgramToken[],
  mistake: HighlightedLinesProps['mistake'],
): HighlightedLine[] {
  const coloured = tokens.filter(({ kind }) => COLOURED.has(kind));
  let next = 0;
  let start = 0;
  return source.split('\n').map((text) => {
    const end = start + text.length;
    const inside: ProgramToken[] = [];
    for (let token = coloured[next]; token !== undefined && token.start < end; token = coloured[++next]) {
      inside.push({ kind: token.kind, start: token.start - start, end: token.end - start });
    }
    const touches = mistake !== null && mistake.start <= end && Math.max(mistake.end, mistake.start + 1) > start;
    const span = touches ? { start: mistake.start - start, end: mistake.end - start } : undefined;
    const segments = highlightSegments(text, inside, span).filter((segment) => segment.text !== '');
    const wrongEnd = touches && mistake.start >= end && mistake.end <= mistake.start + 1;
    start = end + 1;
    return { segments, wrong: touches, wrongEnd };
  });
}
