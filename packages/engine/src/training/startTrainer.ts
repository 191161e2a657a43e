import { createTrainer } from './createTrainer.ts';
import type { Trainer } from './Trainer.ts';
import type { TrainerConfig } from './TrainerConfig.ts';
import type { TrainerOptions } from './TrainerOptions.ts';
import type { TrainerWorker } from './worker/TrainerWorker.ts';

export interface StartTrainerOptions extends TrainerOptions {
  /** Makes the worker in which the trainer lives, where the page serves its script from a place of its own. */
  readonly createWorker?: () => TrainerWorker;
}

/** A trainer wherever it runs best. */
export function startTrainer(
  config: TrainerConfig,
  { createWorker: _, ...options }: StartTrainerOptions = {},
): Trainer {
  return createTrainer(config, options);
}
