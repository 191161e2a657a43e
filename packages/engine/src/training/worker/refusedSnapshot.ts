import type { TrainingSnapshot } from '../TrainingSnapshot.ts';

/** What is shown of a run that could not begin: nothing but why. */
export function refusedSnapshot(message: string): TrainingSnapshot {
  return {
    step: 0,
    epoch: 0,
    status: 'idle',
    message,
    trainLoss: NaN,
    trainAccuracy: NaN,
    learningRate: NaN,
    parameters: new Float64Array(0),
    backend: 'interpreter',
    maxSteps: 0,
    furthestStep: 0,
    history: { steps: [], trainLosses: [], testLosses: [] },
    trainPoints: [],
    testPoints: [],
  };
}
