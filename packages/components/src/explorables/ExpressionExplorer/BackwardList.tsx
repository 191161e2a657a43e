import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { nodeTexts } from '../../internal/nodeText.ts';
import { NumberText } from '../../internal/NumberText.tsx';

export interface BackwardListProps {
  readonly graph: GraphSnapshot;
  /** Gradients that have arrived so far, by node. */
  readonly gradients: ReadonlyMap<string, number>;
  readonly activeId?: string;
  readonly onSelect: (id: string) => void;
}

/** All nodes that have a gradient, in the order in which the backward pass visits them. */
export function BackwardList({ graph, gradients, activeId, onSelect }: BackwardListProps) {
  const texts = useMemo(() => nodeTexts(graph), [graph]);
  const nodes = graph.nodes.filter(({ kind }) => kind !== 'constant').reverse();
  return (
    <ol className="mgp-BackwardList">
      {nodes.map((node, i) => {
        const gradient = gradients.get(node.id);
        return (
          <li key={node.id}>
            <button
              type="button"
              className="mgp-BackwardList-node"
              aria-pressed={node.id === activeId}
              data-reached={gradient !== undefined}
              onClick={() => onSelect(node.id)}
            >
              <span className="mgp-BackwardList-text">
                {i === 0 && 'L = '}
                {texts.get(node.id)}
              </span>
              <span className="mgp-visually-hidden"> gradient </span>
              {gradient === undefined ? (
                <span aria-label="not reached yet">—</span>
              ) : (
                <NumberText value={gradient} role="grad" />
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
