import type { TrainingSnapshot } from '../TrainingSnapshot.ts';

/** A snapshot of step 0 of which nothing is known, but for what is given: why the run could not begin, say. */
export function blankSnapshot(known: Partial<TrainingSnapshot>): TrainingSnapshot {
  return {
    step: 0,
    epoch: 0,
    status: 'idle',
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
    ...known,
  };
}
