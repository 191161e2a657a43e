import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { nodeTexts } from '../../internal/nodeText.ts';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';

export interface OutputChoiceProps {
  readonly graph: GraphSnapshot;
  /** The node that is differentiated, if not the last one. */
  readonly outputId: string | null;
  readonly selectedId: string | null;
  readonly onOutputIdChange: (id: string | null) => void;
  readonly words: ExpressionExplorerLabels;
}

/** Which node L is, and how to make another one it: that is, whose gradients all of this is about. */
export function OutputChoice({ graph, outputId, selectedId, onOutputIdChange, words }: OutputChoiceProps) {
  const texts = useMemo(() => nodeTexts(graph), [graph]);
  const last = graph.nodes.at(-1);
  const output = graph.nodes.find(({ id }) => id === outputId) ?? last;
  const selected = graph.nodes.find(({ id }) => id === selectedId);
  if (output === undefined) return null;
  const offersSelected = selected !== undefined && selected.kind === 'operation' && selected !== output;
  return (
    <div className="mgp-OutputChoice">
      {outputId !== null && <span className="mgp-OutputChoice-present">L = {texts.get(output.id)}</span>}
      {offersSelected && (
        <button
          type="button"
          className="mgp-button"
          data-variant="chip"
          onClick={() => onOutputIdChange(selected === last ? null : selected.id)}
        >
          {words.makeOutput(texts.get(selected.id) ?? '')}
        </button>
      )}
      {outputId !== null && !(offersSelected && selected === last) && (
        <button type="button" className="mgp-button" data-variant="chip" onClick={() => onOutputIdChange(null)}>
          {words.wholeOutput}
        </button>
      )}
    </div>
  );
}
