import type { DatasetKind, TrainerConfig } from './TrainerConfig.ts';

/** Steps of a run whose config does not say. */
export const DEFAULT_MAX_STEPS = 2000;

/**
 * Where the playground starts: two moons, a 2-6-4-1 network, plain gradient descent. The same
 * settings learn each of the generated data sets (see `defaultTrainerConfigFor`).
 */
export const defaultTrainerConfig: TrainerConfig = {
  dataset: { kind: 'moons', samples: 200, noise: 0.1, testFraction: 0.2 },
  model: { hidden: [6, 4], activation: 'tanh' },
  loss: 'hinge',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  regularization: { kind: 'l2', rate: 1e-4 },
  batchSize: 10,
  seed: 1337,
  maxSteps: DEFAULT_MAX_STEPS,
};

/** The default settings with another data set, of the same size, noise and test share. */
export function defaultTrainerConfigFor(kind: DatasetKind): TrainerConfig {
  return { ...defaultTrainerConfig, dataset: { kind, samples: 200, noise: 0.1, testFraction: 0.2 } };
}
