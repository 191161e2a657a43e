import type { Dataset, TrainerConfig } from '@micrograd-playground/engine';
import { createDataset, defaultTrainerConfig, validateTrainerConfig } from '@micrograd-playground/engine';

const NO_DATA: Dataset = { train: [], test: [] };

/** The data of a run; none where they are described in a way that the trainer refuses, which it then says. */
export function runDataset(dataset: TrainerConfig['dataset'], seed: number): Dataset {
  const { config } = validateTrainerConfig({ ...defaultTrainerConfig, dataset, seed });
  return config ? createDataset(config.dataset, config.seed) : NO_DATA;
}
