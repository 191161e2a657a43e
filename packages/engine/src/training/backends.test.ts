import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createTrainer } from './createTrainer.ts';
import { TRAINER_CHOICES } from './trainerLimits.ts';
import type { TrainerConfig } from './TrainerConfig.ts';

/** Steps at which everything that a run computes is taken down. */
const WATCHED = [0, 1, 2, 3, 10, 100, 500, 1000];

/** A hash of all bits of a run: parameters and losses at watched steps. */
function bitsOf(config: TrainerConfig, backend: 'wasm' | 'interpreter'): string {
  const trainer = createTrainer(config, { backend });
  const hash = createHash('sha256');
  for (const step of WATCHED) {
    trainer.step(step - trainer.getSnapshot().step);
    const { parameters, trainLoss, testLoss = 0, trainAccuracy, backend: actual } = trainer.getSnapshot();
    expect(actual).toBe(backend);
    hash.update(new Uint8Array(Float64Array.of(trainLoss, testLoss, trainAccuracy, ...parameters).buffer));
  }
  return hash.digest('hex');
}

const base: TrainerConfig = {
  dataset: { kind: 'moons', samples: 60, noise: 0.15, testFraction: 0.25 },
  model: { hidden: [5, 4], activation: 'tanh' },
  loss: 'mse',
  optimizer: { kind: 'sgd', learningRate: 0.05 },
  regularization: { kind: 'none', rate: 0 },
  batchSize: 7,
  seed: 3,
};

describe('both backends compute the same bits over 1,000 steps', () => {
  const all = TRAINER_CHOICES.activation.flatMap((activation) =>
    TRAINER_CHOICES.loss.flatMap((loss) => TRAINER_CHOICES.optimizer.map((kind) => ({ activation, loss, kind }))),
  );
  test.each(all)('$activation, $loss, $kind', ({ activation, loss, kind }) => {
    const config: TrainerConfig = {
      ...base,
      model: { ...base.model, activation },
      loss,
      optimizer: {
        kind,
        learningRate: kind === 'adam' ? 0.01 : 0.02,
        schedule: { kind: 'linear', to: 0.001, steps: 900 },
      },
      regularization: { kind: 'l2', rate: 1e-3 },
    };
    expect(bitsOf(config, 'wasm')).toBe(bitsOf(config, 'interpreter'));
  });

  test.each(['none', 'l1', 'l2'] as const)('regularization %s', (kind) => {
    const config: TrainerConfig = { ...base, regularization: { kind, rate: 0.01 } };
    expect(bitsOf(config, 'wasm')).toBe(bitsOf(config, 'interpreter'));
  });

  test.each([1, 2, 3, 10, 'full'] as const)('batches of %s', (batchSize) => {
    const config: TrainerConfig = { ...base, batchSize, model: { hidden: [3], activation: 'relu' } };
    expect(bitsOf(config, 'wasm')).toBe(bitsOf(config, 'interpreter'));
  });

  // The last two are too large to have functions in place, and to take two vectors of samples at a time.
  test.each([[[]], [[1]], [[8, 8, 8]], [[20, 20]]])('hidden layers %j', (hidden) => {
    const config: TrainerConfig = { ...base, model: { hidden, activation: 'tanh', outputActivation: 'tanh' } };
    expect(bitsOf(config, 'wasm')).toBe(bitsOf(config, 'interpreter'));
  });
});
