import type { TrainerConfig, TrainingSnapshot } from '@micrograd-playground/engine';
import { useEffect, useRef } from 'react';

/**
 * Tells at which steps a run rests. A run that opens at a later step is still at step 0 while it is on its way there, which
 * is not told: a page would take it for the place where its reader is.
 */
export function useRestStep(
  config: TrainerConfig,
  snapshot: TrainingSnapshot | undefined,
  initialStep: number,
  onStepChange: ((step: number) => void) | undefined,
): void {
  const opened = useRef(config);
  const isOnItsWay = useRef(initialStep > 0);
  const restStep = snapshot && snapshot.status !== 'running' ? snapshot.step : undefined;
  useEffect(() => {
    if (restStep === undefined) return;
    if (isOnItsWay.current && restStep === 0 && config === opened.current) return;
    isOnItsWay.current = false;
    onStepChange?.(restStep);
  }, [restStep, config, onStepChange]);
}
