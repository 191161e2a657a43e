import type { GraphStep } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { useSteps } from '../../hooks/useSteps.ts';
import type { StepStop } from './stepStops.ts';
import { stepStops, stopOf } from './stepStops.ts';
import type { GroupedGraph } from './useGroupedGraph.ts';

export interface RunSteps {
  /** The last step of each stop; which they are counts, not their numbers. */
  readonly walk: readonly GraphStep[];
  /** The stop at which the reader is, and its place among the others; both are missing at the end. */
  readonly stop: StepStop | undefined;
  readonly place: number | null;
  /** The last step of the graph. */
  readonly lastStep: number;
  /** Whether some steps are taken at once. */
  readonly skips: boolean;
  /** The step at the end of a stop; `null` after the last one. */
  readonly stepAt: (place: number | null) => number | null;
}

/**
 * Where a reader who steps through a graph stops: groups that are not expanded are passed at once.
 *
 * @param step an index into the steps of the graph
 */
export function useRunSteps(
  { structure, tree }: GroupedGraph,
  expanded: readonly string[],
  step: number | null,
): RunSteps {
  const steps = useSteps(structure);
  const stops = useMemo(() => stepStops(steps, structure, tree, new Set(expanded)), [steps, structure, tree, expanded]);
  const walk = useMemo(() => stops.flatMap(({ last }) => steps[last] ?? []), [stops, steps]);
  const place = step === null ? null : stopOf(stops, step);
  return {
    walk,
    stop: place === null ? undefined : stops[place],
    place,
    lastStep: steps.length - 1,
    skips: stops.length < steps.length,
    stepAt: (at) => (at === null ? null : (stops[at]?.last ?? null)),
  };
}
