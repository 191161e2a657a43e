import type { TrainingSnapshot } from '@micrograd-playground/engine';
import { useEffect } from 'react';

/** Tells at which steps a run rests, once it has come to the step at which it opens. */
export function useRestStep(
  snapshot: TrainingSnapshot | undefined,
  hasArrived: boolean,
  onStepChange: ((step: number) => void) | undefined,
): void {
  const restStep = snapshot && snapshot.status !== 'running' ? snapshot.step : undefined;
  useEffect(() => {
    if (restStep !== undefined && hasArrived) onStepChange?.(restStep);
  }, [restStep, hasArrived, onStepChange]);
}
