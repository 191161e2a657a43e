import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo, useRef, useState } from 'react';
import { nodeTitles } from '../../internal/nodeTitles.ts';
import { useBrowserLayoutEffect } from '../../internal/useBrowserLayoutEffect.ts';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';

export interface OutputChoiceProps {
  readonly graph: GraphSnapshot;
  /** The node that is differentiated, if not the last one. */
  readonly outputId: string | null;
  readonly selectedId: string | null;
  readonly onOutputIdChange: (id: string | null) => void;
  readonly words: ExpressionExplorerLabels;
}

/** Which node is differentiated, and how to choose another one: that is, whose gradients all of this is about. */
export function OutputChoice({ graph, outputId, selectedId, onOutputIdChange, words }: OutputChoiceProps) {
  const row = useRef<HTMLDivElement>(null);
  // Once the keyboard has pressed a button here, the focus stays here until the reader leaves.
  const [holdsFocus, setHoldsFocus] = useState(false);
  useBrowserLayoutEffect(() => {
    if (holdsFocus && !row.current?.contains(document.activeElement)) row.current?.querySelector('button')?.focus();
  });
  const titles = useMemo(() => nodeTitles(graph, outputId ?? undefined), [graph, outputId]);
  const last = graph.nodes.at(-1);
  const output = graph.nodes.find(({ id }) => id === outputId) ?? last;
  const selected = graph.nodes.find(({ id }) => id === selectedId);
  if (output === undefined) return null;
  const offersSelected = selected !== undefined && selected.kind === 'operation' && selected !== output;
  const offersWhole = outputId !== null && !(offersSelected && selected === last);
  const button = (text: string, id: string | null, isOff = false) => (
    <button
      type="button"
      className="mgp-button"
      data-variant="chip"
      aria-disabled={isOff}
      onClick={(event) => {
        if (isOff) return;
        setHoldsFocus(event.currentTarget.matches(':focus-visible'));
        onOutputIdChange(id);
      }}
    >
      {text}
    </button>
  );
  return (
    <div ref={row} className="mgp-OutputChoice" onBlur={() => setHoldsFocus(false)}>
      {outputId !== null && <span className="mgp-OutputChoice-present">{titles.titleOf(output.id)}</span>}
      {offersSelected && button(words.makeOutput(titles.titleOf(selected.id)), selected === last ? null : selected.id)}
      {(offersWhole || (holdsFocus && !offersSelected)) && button(words.wholeOutput, null, !offersWhole)}
    </div>
  );
}
