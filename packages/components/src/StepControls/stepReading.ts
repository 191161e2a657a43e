import type { GraphStep } from '@micrograd-playground/engine';

/** Where a walk through the passes stands; `done` counts the present step, and is from 1 to `total`. */
export type StepReading =
  | { readonly phase: 'forward' | 'backward'; readonly done: number; readonly total: number }
  | { readonly phase: 'finished' }
  | { readonly phase: 'empty' };

/** How many steps the forward pass has, and how many the backward pass, its seed counted. */
export interface StepCounts {
  readonly forward: number;
  readonly backward: number;
}

/** Counts the steps of `traceSteps`: those of the forward pass come first. */
export function countSteps(steps: readonly GraphStep[]): StepCounts {
  const seed = steps.findIndex(({ phase }) => phase !== 'forward');
  const forward = seed < 0 ? steps.length : seed;
  return { forward, backward: steps.length - forward };
}

/** @param step an index into the steps, or `null` when they are all done */
export function stepReading({ forward, backward }: StepCounts, step: number | null): StepReading {
  if (forward + backward === 0) return { phase: 'empty' };
  if (step === null) return { phase: 'finished' };
  if (step < forward) return { phase: 'forward', done: step + 1, total: forward };
  return { phase: 'backward', done: step - forward + 1, total: backward };
}

/** A step that exists: steps that a shorter walk does not have become `null`, its end. */
export function knownStep(step: number | null, count: number): number | null {
  if (step === null || !Number.isFinite(step) || step >= count) return null;
  return Math.max(0, Math.trunc(step));
}

/** Whether both walk the same way: then only the numbers of the graph have changed. */
export function isSameWalk(one: readonly GraphStep[], other: readonly GraphStep[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every((step, i) => {
      const twin = other[i];
      return (
        step.phase === twin?.phase &&
        step.nodeId === twin.nodeId &&
        (step.phase !== 'backward' || twin.phase !== 'backward' || step.edgeId === twin.edgeId)
      );
    })
  );
}
