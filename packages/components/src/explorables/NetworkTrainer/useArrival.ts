import type { TrainerConfig, TrainingSnapshot } from '@micrograd-playground/engine';
import { useState } from 'react';

/**
 * Whether a run that opens at a later step has come there, or its reader sent it elsewhere. On its way it reports steps
 * that say nothing about where its reader is.
 */
export function useArrival(
  config: TrainerConfig,
  snapshot: TrainingSnapshot | undefined,
  initialStep: number,
): boolean {
  const [opened] = useState(config);
  const [way, setWay] = useState({ hasArrived: !(initialStep > 0), step: 0 });
  const step = snapshot?.step ?? 0;
  const hasArrived =
    way.hasArrived ||
    config !== opened ||
    step < way.step ||
    step >= initialStep ||
    (snapshot !== undefined && snapshot.status !== 'idle' && snapshot.status !== 'paused');
  if (hasArrived !== way.hasArrived || (!hasArrived && step !== way.step)) setWay({ hasArrived, step });
  return hasArrived;
}
