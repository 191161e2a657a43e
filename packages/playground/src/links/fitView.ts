import type { ExplorerView } from '@micrograd-playground/components';
import { traceSteps } from '@micrograd-playground/engine';
import { shorten } from './hashLink.ts';
import { sourceGraph } from './sourceGraph.ts';

/** The view that a link asks for, without a step or an output that its graph does not have; what is left out is named. */
export function fitView(
  view: ExplorerView,
  source: string,
  variables: readonly string[],
  problems: string[],
): ExplorerView {
  const { step, outputId } = view;
  const graph = step === null && outputId === null ? null : sourceGraph(source, variables);
  // Where the text makes no sense, that is what there is to say.
  if (graph === null) return view;
  const node = graph.nodes.find(({ id }) => id === outputId);
  const isOutput = node !== undefined && node.kind !== 'constant';
  if (outputId !== null && !isOutput) {
    problems.push(`“${shorten(outputId)}” is not a value of this graph that can be the output; the last one is.`);
  }
  const last = traceSteps(graph, outputId ?? undefined).length - 1;
  const isStep = step !== null && step <= last;
  if (step !== null && !isStep) {
    problems.push(`The step must be a whole number from 0 to ${last}, not ${step}; the finished graph is shown.`);
  }
  return { ...view, step: isStep ? step : null, outputId: isOutput ? outputId : null };
}
