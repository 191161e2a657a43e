import type { BackendChoice } from '../../compile/Backend.ts';
import { expectedBackend } from '../../compile/createBackend.ts';
import { createTrainer } from '../createTrainer.ts';
import { RecordedRun } from '../RecordedRun.ts';
import type { TrainerConfig } from '../TrainerConfig.ts';
import type { BoundaryRequest } from '../TrainerOptions.ts';
import type { TrainingSnapshot } from '../TrainingSnapshot.ts';
import { blankSnapshot } from './blankSnapshot.ts';

/** Networks with more parameters would hold up the page, even if they are judged and drawn only once. */
const LARGE = 1000;

/**
 * Step 0 of a run, computed here and now so that there is something to see before a worker is up;
 * of a large network without losses and pictures, and with an empty history. Nothing is compiled for that.
 *
 * @param choice what the run was asked to be computed by, of which the snapshot tells what to expect
 * @throws RangeError for a config with numbers that do not fit together
 */
export function previewSnapshot(
  config: TrainerConfig,
  boundary: BoundaryRequest | undefined,
  choice?: BackendChoice,
): TrainingSnapshot {
  const backend = expectedBackend(choice ?? 'auto');
  const { parameters, learningRate, maxSteps, dataset } = new RecordedRun(config, 'interpreter');
  if (parameters.length <= LARGE) {
    return { ...createTrainer(config, { boundary, backend: 'interpreter' }).getSnapshot(), backend };
  }
  const { train: trainPoints, test: testPoints } = dataset;
  return blankSnapshot({ backend, parameters, learningRate, maxSteps, trainPoints, testPoints });
}
