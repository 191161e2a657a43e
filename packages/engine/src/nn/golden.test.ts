import { describe, expect, it } from 'vitest';
import { createReferenceTrainer } from '../testing/createReferenceTrainer.ts';
import { discrepancy, readGolden } from '../testing/golden.ts';
import { flattenLayers, goldenDemoConfig, goldenTrainingConfig } from '../testing/goldenTrainingConfig.ts';

const TOLERANCE = 1e-9;

function expectEqual(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  const worst = Array.from(expected, (reference, index) => discrepancy(actual[index] ?? NaN, reference));
  expect(Math.max(...worst)).toBeLessThanOrEqual(TOLERANCE);
}

const training = readGolden('training');

describe.skipIf(training === undefined)('networks of Values train as in PyTorch', () => {
  if (training === undefined) return;
  it.each(training.runs.map((run) => ({ run, name: `${run.id} ${run.dataset} ${run.hidden.join('-')}` })))(
    'on run $name, with $run.activation, $run.loss, $run.optimizer, batch $run.batch',
    { timeout: 60_000 },
    ({ run }) => {
      const trainer = createReferenceTrainer(goldenTrainingConfig(training, run));
      const losses: number[] = [];
      for (let step = 0; step <= 100; step++) {
        if (training.header.steps.includes(step)) losses.push(trainer.lossOn(trainer.train));
        if (step === 100) break;
        trainer.step();
        if (step === 0) expectEqual(trainer.gradients(), flattenLayers(run.grad0));
      }
      expectEqual(losses, run.loss_at);
      expectEqual(trainer.parameters(), flattenLayers(run.final));
      expectEqual((training.datasets[run.dataset]?.grid ?? []).map(trainer.score), run.predictions);
      expect(trainer.accuracyOn(trainer.train)).toBe(run.accuracy);
    },
  );
});

const demo = readGolden('micrograd_demo');

describe.skipIf(demo === undefined)('the demo of micrograd', () => {
  if (demo === undefined) return;
  it('is reproduced in all its 100 steps', { timeout: 60_000 }, () => {
    const trainer = createReferenceTrainer(goldenDemoConfig(demo));
    const losses: number[] = [];
    const accuracies: number[] = [];
    for (const _ of demo.steps) {
      losses.push(trainer.lossOn(trainer.train));
      accuracies.push(trainer.accuracyOn(trainer.train));
      trainer.step();
    }
    expectEqual(
      losses,
      demo.steps.map(({ loss }) => loss),
    );
    expect(accuracies).toEqual(demo.steps.map(({ accuracy }) => accuracy));
    expectEqual(trainer.parameters(), flattenLayers(demo.final));
    expectEqual(demo.grid.map(trainer.score), demo.predictions);
  });
});
