import type { GraphStep } from '@micrograd-playground/engine';

/**
 * The gradients that have arrived after a step of `traceSteps`, by node: partial sums where
 * contributions are still to come, no entry where none has arrived.
 */
export function gradientsAtStep(steps: readonly GraphStep[], step: number): Map<string, number> {
  const gradients = new Map<string, number>();
  for (const entry of steps.slice(0, step + 1)) {
    if (entry.phase === 'seed') gradients.set(entry.nodeId, 1);
    if (entry.phase === 'backward') gradients.set(entry.nodeId, entry.gradAfter);
  }
  return gradients;
}
