import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import type { GroupTree } from '../../ExprGraph/groupTree.ts';

/** Steps that are taken at once: a single one, or all of a pass through a collapsed group. */
export interface StepStop {
  readonly phase: GraphStep['phase'];
  /** The first and the last of them, as indices into the steps. */
  readonly first: number;
  readonly last: number;
  /** The id of the collapsed group that they lie in; `null` = none. */
  readonly group: string | null;
}

/**
 * Where a walk stops: at every step, and once for each pass through a group that is drawn as one node. Where the output's
 * gradient starts is always a stop.
 *
 * @param steps those of the graph, whose groups each come at once (see `groupedOrder`)
 * @param expanded ids of the groups that are not drawn as one node
 */
export function stepStops(
  steps: readonly GraphStep[],
  { nodes, edges }: GraphSnapshot,
  { chains }: GroupTree,
  expanded: ReadonlySet<string>,
): StepStop[] {
  const collapsed = new Map(
    nodes.map(({ id }, i) => [id, chains[i]?.find((group) => !expanded.has(group)) ?? null] as const),
  );
  const targets = new Map(edges.map(({ id, target }) => [id, target]));
  const stops: StepStop[] = [];
  steps.forEach((step, i) => {
    // In the backward pass, the operation that hands its gradient on is the one at work.
    const nodeId = step.phase === 'backward' ? targets.get(step.edgeId) : step.nodeId;
    const group = step.phase === 'seed' ? null : (collapsed.get(nodeId ?? '') ?? null);
    const before = stops.at(-1);
    if (group !== null && before?.group === group && before.phase === step.phase) {
      stops[stops.length - 1] = { ...before, last: i };
    } else stops.push({ phase: step.phase, first: i, last: i, group });
  });
  return stops;
}

/** The index of the stop that a step belongs to; `null` where there is none. */
export function stopOf(stops: readonly StepStop[], step: number): number | null {
  const index = stops.findIndex(({ last }) => last >= step);
  return index < 0 ? null : index;
}
