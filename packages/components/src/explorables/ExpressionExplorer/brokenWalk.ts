import type { BackwardBug, BrokenBackward, GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { brokenBackward } from '@micrograd-playground/engine';

/** A walk through a broken backward pass, in step with the walk through the right one. */
export interface BrokenWalk extends Pick<BrokenBackward, 'graph' | 'firstWrongId'> {
  readonly steps: readonly GraphStep[];
  /** The index of the step that goes with a step of the right walk; `null` = finished. */
  readonly at: (step: number | null) => number | null;
}

/**
 * The forward pass and the last backward pass, as many steps as the right walk has: at each, a contribution moves in
 * either graph. An earlier backward pass, whose gradients were not zeroed, has been there before.
 *
 * @param right the steps of the right walk, from `traceSteps`
 */
export function brokenWalk(
  right: readonly GraphStep[],
  graph: GraphSnapshot,
  bug: BackwardBug,
  outputId?: string,
): BrokenWalk {
  const { steps, ...broken } = brokenBackward(graph, bug, outputId);
  const forward = right.filter(({ phase }) => phase === 'forward');
  const last = steps.findLastIndex(({ phase }) => phase === 'seed');
  const before = steps.slice(0, Math.max(0, last));
  return {
    ...broken,
    steps: [...before, ...forward, ...steps.slice(before.length)],
    at: (step) => (step === null ? null : before.length + step),
  };
}
