import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';
import { memo, useMemo } from 'react';
import { collapseGroups } from './collapseGroups.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { graphStates } from './graphStates.ts';
import { nodeReader, summarize } from './readGraph.ts';
import { shownStates } from './shownStates.ts';

/** A graph at a moment, as the picture shows it. */
export interface ToldGraph {
  readonly graph: GraphSnapshot;
  readonly activeStep: number | undefined;
  /** The steps it counts, if not those of `traceSteps`. */
  readonly steps: readonly GraphStep[] | undefined;
  /** The node that is differentiated, if not the last one. */
  readonly outputId: string | undefined;
}

export interface GraphListProps {
  /** Id of the summary, for `aria-describedby`. */
  readonly summaryId: string;
  readonly told: ToldGraph;
  /** Groups that are not drawn as one node. */
  readonly expanded: ReadonlySet<string>;
  /** Nodes whose gradients are not told. */
  readonly hiddenGradients: ReadonlySet<string>;
  readonly labels: ExprGraphLabels;
}

/** The whole graph in words, for readers who do not see the picture: a summary, and every node in order. */
export const GraphList = memo(function GraphList({
  summaryId,
  told: { graph, activeStep, steps: given, outputId },
  expanded,
  hiddenGradients,
  labels,
}: GraphListProps) {
  const shown = useMemo(() => collapseGroups(graph, expanded).graph, [graph, expanded]);
  const read = useMemo(() => nodeReader(shown, labels), [shown, labels]);
  const states = useMemo(() => {
    const needsSteps = activeStep !== undefined || outputId !== undefined;
    const steps = given ?? (needsSteps ? traceSteps(graph, outputId) : []);
    return graphStates(graph, steps, activeStep, null, undefined, hiddenGradients);
  }, [graph, activeStep, given, outputId, hiddenGradients]);
  const { nodes } = useMemo(() => shownStates(states, { source: shown, graph: shown }, undefined), [states, shown]);
  return (
    <div className="mgp-visually-hidden">
      <p id={summaryId}>{summarize(graph, labels, states.nodes, outputId)}</p>
      <ol aria-label={labels.list}>
        {shown.nodes.map(({ id }) => (
          <li key={id}>{read(id, nodes.get(id)?.data, nodes.get(id)?.grad)}</li>
        ))}
      </ol>
    </div>
  );
});
