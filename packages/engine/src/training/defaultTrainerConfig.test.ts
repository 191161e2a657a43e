import { describe, expect, it } from 'vitest';
import { DATASET_KINDS } from '../data/datasets.ts';
import { createTrainer } from './createTrainer.ts';
import { DEFAULT_MAX_STEPS, defaultTrainerConfig, defaultTrainerConfigFor } from './defaultTrainerConfig.ts';
import type { TrainerConfig } from './TrainerConfig.ts';

/** The first of every tenth step at which train and test accuracy both reach the goal, and the lower one at the end. */
function learn(config: TrainerConfig, goal: number) {
  const trainer = createTrainer(config);
  const accuracy = () => {
    const { trainAccuracy, testAccuracy = 1 } = trainer.getSnapshot();
    return Math.min(trainAccuracy, testAccuracy);
  };
  let reachedAt = Infinity;
  for (let step = 10; step <= DEFAULT_MAX_STEPS; step += 10) {
    trainer.step(10);
    if (reachedAt === Infinity && accuracy() >= goal) reachedAt = step;
  }
  const result = { reachedAt, atEnd: accuracy(), status: trainer.getSnapshot().status };
  trainer.dispose();
  return result;
}

const goalOf = (kind: string) => (kind === 'circle' || kind === 'moons' ? 0.99 : 1);

describe('the default settings', () => {
  it('are two moons with noise, some of them held back', () => {
    expect(defaultTrainerConfigFor('moons')).toEqual(defaultTrainerConfig);
  });

  it.each(DATASET_KINDS)('learn %s well before the last step, and keep it', (kind) => {
    const { reachedAt, atEnd, status } = learn(defaultTrainerConfigFor(kind), goalOf(kind));
    expect(reachedAt).toBeLessThan(DEFAULT_MAX_STEPS / 2);
    expect(atEnd).toBeGreaterThanOrEqual(goalOf(kind));
    expect(status).toBe('finished');
  });

  it.each(['xor', 'and', 'or'] as const)('learn the four corners of %s alone', (kind) => {
    const dataset = { kind, samples: 4, noise: 0, testFraction: 0 };
    const { reachedAt, atEnd } = learn({ ...defaultTrainerConfig, dataset }, 1);
    expect(reachedAt).toBeLessThan(DEFAULT_MAX_STEPS / 2);
    expect(atEnd).toBe(1);
  });

  it('are not owed to one seed: of twenty others, at most one fails to learn the moons', { timeout: 60_000 }, () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const runs = seeds.map((seed) => learn({ ...defaultTrainerConfig, seed }, 0.99));
    expect(runs.filter(({ reachedAt }) => reachedAt === Infinity).length).toBeLessThanOrEqual(1);
  });
});
