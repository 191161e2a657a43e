import type { Trainer } from './Trainer.ts';
import type { TrainerConfig } from './TrainerConfig.ts';
import type { TrainerOptions } from './TrainerOptions.ts';
import { connectTrainer } from './worker/connectTrainer.ts';
import { createThreadlessWorker } from './worker/createThreadlessWorker.ts';
import { createTrainerWorker } from './worker/createTrainerWorker.ts';
import type { TrainerWorker } from './worker/TrainerWorker.ts';

export interface StartTrainerOptions extends TrainerOptions {
  /** Makes the worker in which the trainer lives, where the page serves its script from a place of its own. */
  readonly createWorker?: () => TrainerWorker;
}

/**
 * A trainer wherever it runs best: in the worker that `createWorker` makes, else in one made from the
 * script beside this module, else, where there are no workers, on this thread in slices of a few
 * milliseconds. Never throws: what is wrong is told by `message` in the snapshot.
 */
export function startTrainer(config: TrainerConfig, { createWorker, ...options }: StartTrainerOptions = {}): Trainer {
  const own = createWorker === undefined ? [] : [createWorker];
  return connectTrainer([...own, createTrainerWorker, createThreadlessWorker], config, options);
}
