import type { GraphSnapshot } from '@micrograd-playground/engine';
import { memo, useMemo } from 'react';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { nodeReader, summarize } from './readGraph.ts';

export interface GraphListProps {
  /** Id of the summary, for `aria-describedby`. */
  readonly summaryId: string;
  readonly graph: GraphSnapshot;
  /** Nodes whose gradients are not told. */
  readonly hiddenGradients: ReadonlySet<string>;
  readonly labels: ExprGraphLabels;
}

/** The whole graph in words, for readers who do not see the picture: a summary, and every node in order. */
export const GraphList = memo(function GraphList({ summaryId, graph, hiddenGradients, labels }: GraphListProps) {
  const read = useMemo(() => nodeReader(graph, labels), [graph, labels]);
  return (
    <div className="mgp-visually-hidden">
      <p id={summaryId}>{summarize(graph, labels, hiddenGradients)}</p>
      <ol aria-label={labels.list}>
        {graph.nodes.map(({ id, data, grad }) => (
          <li key={id}>{read(id, data, hiddenGradients.has(id) ? undefined : grad)}</li>
        ))}
      </ol>
    </div>
  );
});
