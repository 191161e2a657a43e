import type { GraphSnapshot } from '@micrograd-playground/engine';
import { memo, useMemo } from 'react';
import type { ShownNode } from './collapseGroups.ts';
import { collapseGroups } from './collapseGroups.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { nodeReader, summarize } from './readGraph.ts';

export interface GraphListProps {
  /** Id of the summary, for `aria-describedby`. */
  readonly summaryId: string;
  readonly graph: GraphSnapshot;
  /** Groups that are not drawn as one node. */
  readonly expanded: ReadonlySet<string>;
  /** Nodes whose gradients are not told. */
  readonly hiddenGradients: ReadonlySet<string>;
  readonly labels: ExprGraphLabels;
}

/** The whole graph in words, for readers who do not see the picture: a summary, and every node in order. */
export const GraphList = memo(function GraphList({
  summaryId,
  graph,
  expanded,
  hiddenGradients,
  labels,
}: GraphListProps) {
  const shown = useMemo(() => collapseGroups(graph, expanded).graph, [graph, expanded]);
  const read = useMemo(() => nodeReader(shown, labels), [shown, labels]);
  const isHidden = (node: ShownNode) =>
    node.kind === 'group' ? node.members.some((id) => hiddenGradients.has(id)) : hiddenGradients.has(node.id);
  return (
    <div className="mgp-visually-hidden">
      <p id={summaryId}>{summarize(graph, labels, hiddenGradients)}</p>
      <ol aria-label={labels.list}>
        {shown.nodes.map((node) => (
          <li key={node.id}>{read(node.id, node.data, isHidden(node) ? undefined : node.grad)}</li>
        ))}
      </ol>
    </div>
  );
});
