import { expect, it } from 'vitest';
import { createTrainer } from '../createTrainer.ts';
import { readGolden } from '../../testing/golden.ts';
import { goldenDemoConfig } from '../../testing/goldenTrainingConfig.ts';
import { microgradDemoConfig } from './microgradDemo.ts';

it('is micrograd’s notebook, number by number', () => {
  const demo = readGolden('micrograd_demo');
  if (demo === undefined) throw new Error('The fixture micrograd_demo.json is missing.');
  const expected = goldenDemoConfig(demo);
  expect(microgradDemoConfig).toEqual({ ...expected, model: { ...expected.model, initializer: 'uniform' } });
});

it('falls from 0.8958 to 0.0110 and is first right everywhere at step 40', () => {
  const trainer = createTrainer(microgradDemoConfig);
  const losses: string[] = [];
  const accuracies: number[] = [];
  for (let step = 0; step < 100; step++) {
    const { trainLoss, trainAccuracy } = trainer.getSnapshot();
    losses.push(trainLoss.toFixed(4));
    accuracies.push(trainAccuracy);
    trainer.step();
  }
  expect([losses[0], losses[99]]).toEqual(['0.8958', '0.0110']);
  expect(accuracies.indexOf(1)).toBe(40);
});
