import {
  defaultTrainerConfig,
  microgradDemoConfig,
  TRAINER_CHOICES,
  type TrainerConfig,
} from '@micrograd-playground/engine';

const base: TrainerConfig = {
  dataset: { kind: 'moons', samples: 60, noise: 0.15, testFraction: 0.25 },
  model: { hidden: [5, 4], activation: 'tanh' },
  loss: 'mse',
  optimizer: { kind: 'sgd', learningRate: 0.05 },
  regularization: { kind: 'l2', rate: 1e-3 },
  batchSize: 7,
  seed: 3,
};

/** Runs of which everything is compared, by name: each activation, loss and optimizer with each other, and the rest. */
export function watchedRuns(): ReadonlyMap<string, TrainerConfig> {
  const runs = new Map<string, TrainerConfig>([
    ['default', defaultTrainerConfig],
    ['micrograd demo', microgradDemoConfig],
  ]);
  for (const activation of TRAINER_CHOICES.activation) {
    for (const loss of TRAINER_CHOICES.loss) {
      for (const kind of TRAINER_CHOICES.optimizer) {
        const learningRate = kind === 'adam' ? 0.01 : 0.02;
        runs.set(`${activation}, ${loss}, ${kind}`, {
          ...base,
          model: { ...base.model, activation },
          loss,
          optimizer: { kind, learningRate, schedule: { kind: 'linear', to: 0.001, steps: 900 } },
        });
      }
    }
  }
  for (const kind of TRAINER_CHOICES.dataset) {
    runs.set(`data ${kind}`, { ...base, dataset: { kind, samples: 60, noise: 0.15, testFraction: 0.25 } });
  }
  for (const kind of TRAINER_CHOICES.regularization) {
    runs.set(`regularization ${kind}`, { ...base, regularization: { kind, rate: 0.01 } });
  }
  for (const initializer of TRAINER_CHOICES.initializer) {
    runs.set(`initializer ${initializer}`, { ...base, model: { ...base.model, initializer } });
  }
  for (const batchSize of [1, 2, 10, 'full'] as const) runs.set(`batches of ${batchSize}`, { ...base, batchSize });
  for (const hidden of [[], [1], [8, 8, 8], [20, 20]]) {
    runs.set(`hidden layers ${hidden.join(', ') || 'none'}`, { ...base, model: { hidden, activation: 'tanh' } });
  }
  return runs;
}
