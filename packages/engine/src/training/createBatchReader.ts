import type { BatchSampler } from '../data/batchSampler.ts';
import { createBatchSampler } from '../data/batchSampler.ts';
import { createRandom } from '../data/random.ts';
import type { TrainerConfig } from './TrainerConfig.ts';

/**
 * Which training samples, by index, each update of a run takes. The update of step `step` leads from there to the next
 * step. Asking for ever later steps is cheap; an earlier one starts over from step 0.
 *
 * @param samples number of training samples
 * @throws RangeError without samples
 */
export function createBatchReader(
  { seed, batchSize, batchOrder }: Pick<TrainerConfig, 'seed' | 'batchSize' | 'batchOrder'>,
  samples: number,
): (step: number) => readonly number[] {
  const start = (): BatchSampler =>
    createBatchSampler({ samples, batchSize, batchOrder, random: createRandom(seed, 'batches') });
  let sampler = start();
  let taken = 0;
  return (step) => {
    if (step < taken - 1) {
      sampler = start();
      taken = 0;
    }
    for (; taken <= step; taken++) sampler.next();
    return [...sampler.indices];
  };
}
