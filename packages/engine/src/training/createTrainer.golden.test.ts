import { describe, expect, test } from 'vitest';
import { MLP } from '../nn/mlp.ts';
import { discrepancy, readGolden } from '../testing/golden.ts';
import type { GoldenLayer } from '../testing/goldenFiles.ts';
import { createTrainer } from './createTrainer.ts';
import type { DataPoint, TrainerConfig } from './TrainerConfig.ts';

const training = readGolden('training');
const demo = readGolden('micrograd_demo');
const TOLERANCE = 1e-9;
const BACKENDS = ['wasm', 'interpreter'] as const;

/** Layers as one list in micrograd's order: neuron by neuron its weights, then its bias. */
const flat = (layers: readonly GoldenLayer[]): number[] =>
  layers.flatMap(({ w, b }) => w.flatMap((weights, neuron) => [...weights, b[neuron] ?? NaN]));

const points = (x: readonly (readonly number[])[], y: readonly number[]): DataPoint[] =>
  x.map((coordinates, index) => ({ x: coordinates, label: y[index] ?? NaN }));

const furthestOff = (actual: ArrayLike<number>, expected: readonly number[]): number => {
  expect(actual.length).toBe(expected.length);
  return Math.max(...expected.map((reference, index) => discrepancy(actual[index] ?? NaN, reference)));
};

const predict = (
  config: TrainerConfig,
  parameters: ArrayLike<number>,
  grid: readonly (readonly number[])[],
): number[] => {
  const mlp = MLP.fromParameters(2, config.model, parameters);
  return grid.map((point) => mlp.forward(point).data);
};

describe.skipIf(training === undefined).each(BACKENDS)("PyTorch's training runs, by %s", (backend) => {
  for (const run of training?.runs ?? []) {
    const title = `${run.id}: ${run.dataset} ${run.hidden.join('-')} ${run.activation} ${run.loss} ${run.optimizer}`;
    test(`${title} are followed for 100 steps`, () => {
      const dataset = training?.datasets[run.dataset];
      if (dataset === undefined) throw new Error(`No data set ${run.dataset}.`);
      const config: TrainerConfig = {
        dataset: { kind: 'points', points: points(dataset.x, dataset.y) },
        model: { hidden: run.hidden, activation: run.activation },
        loss: run.loss,
        optimizer: { kind: run.optimizer, learningRate: run.lr },
        regularization: { kind: run.l2 === 0 ? 'none' : 'l2', rate: run.l2 },
        batchSize: run.batch === 0 ? 'full' : run.batch,
        seed: 1,
        initialParameters: flat(run.init),
        ...(run.batch === 0 ? {} : { batchOrder: dataset.order }),
      };
      const trainer = createTrainer(config, { backend });
      const losses = (training?.header.steps ?? []).map((step) => {
        trainer.step(step - trainer.getSnapshot().step);
        return trainer.getSnapshot().trainLoss;
      });
      expect(furthestOff(losses, run.loss_at)).toBeLessThan(TOLERANCE);
      const { parameters, trainAccuracy } = trainer.getSnapshot();
      expect(furthestOff(parameters, flat(run.final))).toBeLessThan(TOLERANCE);
      expect(furthestOff(predict(config, parameters, dataset.grid), run.predictions)).toBeLessThan(TOLERANCE);
      expect(trainAccuracy).toBeCloseTo(run.accuracy, 12);
    });
  }
});

describe.skipIf(demo === undefined)("micrograd's demo", () => {
  test.each(BACKENDS)('is followed by %s for its 100 steps, and is first at 100 % at step 40', (backend) => {
    if (demo === undefined) return;
    const config: TrainerConfig = {
      dataset: { kind: 'points', points: points(demo.x, demo.y) },
      model: { hidden: [16, 16], activation: 'relu' },
      loss: 'hinge',
      optimizer: { kind: 'sgd', learningRate: 1, schedule: { kind: 'linear', to: 0.1, steps: 100 } },
      regularization: { kind: 'l2', rate: 1e-4 },
      batchSize: 'full',
      seed: 1337,
      initialParameters: flat(demo.init),
    };
    const trainer = createTrainer(config, { backend });
    let firstPerfect = -1;
    for (const { k, loss, lr, accuracy } of demo.steps) {
      const now = trainer.getSnapshot();
      expect(now.step).toBe(k);
      expect(discrepancy(now.trainLoss, loss)).toBeLessThan(TOLERANCE);
      expect(discrepancy(now.learningRate, lr)).toBeLessThan(TOLERANCE);
      expect(now.trainAccuracy).toBeCloseTo(accuracy, 12);
      if (now.trainAccuracy === 1 && firstPerfect < 0) firstPerfect = k;
      trainer.step();
    }
    expect(firstPerfect).toBe(40);
    const { parameters } = trainer.getSnapshot();
    expect(furthestOff(parameters, flat(demo.final))).toBeLessThan(TOLERANCE);
    expect(furthestOff(predict(config, parameters, demo.grid), demo.predictions)).toBeLessThan(TOLERANCE);
  });
});
