import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';

/**
 * The names of the variables whose gradients are not whole after a step: contributions to them are still to come. None
 * where the walk is finished (`null`).
 */
export function unfinishedGradients(
  graph: GraphSnapshot | null,
  steps: readonly GraphStep[],
  step: number | null,
): string[] {
  if (graph === null || step === null) return [];
  const lastSteps = new Map(steps.flatMap(({ phase, nodeId }, at) => (phase === 'forward' ? [] : [[nodeId, at]])));
  return graph.nodes
    .filter(({ id, kind }) => kind === 'variable' && (lastSteps.get(id) ?? Infinity) > step)
    .map(({ id, label }) => label ?? id);
}
