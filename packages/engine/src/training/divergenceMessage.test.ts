import { expect, test } from 'vitest';
import { divergenceMessage } from './divergenceMessage.ts';

test('a divergence is told with its step, its learning rate and what to try', () => {
  expect(divergenceMessage({ step: 12, loss: Infinity, learningRate: 1000 })).toBe(
    'The loss became infinite at step 12: the learning rate 1,000 is too large. Lower it and reset.',
  );
  expect(divergenceMessage({ step: 3, loss: 1_296_000_000, learningRate: 1000 })).toBe(
    'The loss exploded to 1.3e9 at step 3: the learning rate 1,000 is too large. Lower it and reset.',
  );
  expect(divergenceMessage({ step: 1204, loss: NaN, learningRate: 0.5 })).toBe(
    'The loss is not a number any more at step 1,204: the learning rate 0.5 is too large. Lower it and reset.',
  );
  expect(divergenceMessage({ step: 0, loss: Infinity, learningRate: 1 })).toBe(
    'The loss is infinite before the first update: the data or the initial weights are too large. Change them and reset.',
  );
});
