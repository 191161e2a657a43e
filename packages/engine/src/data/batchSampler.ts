import type { Random, RandomState } from './random.ts';

/** Where a sampler stands, as plain JSON. */
export interface BatchSamplerState {
  /** Number of indices of the present order already taken. */
  readonly position: number;
  /** The random state from which the present order was shuffled. */
  readonly random: RandomState;
}

/** Chooses the training samples of each update. */
export interface BatchSampler {
  /** Samples in every batch. */
  readonly batchSize: number;
  /** Indices of the samples of the last batch that was asked for. */
  readonly indices: Uint32Array;
  /** Goes on to the next batch, and returns its `indices`; they are overwritten by the next call. */
  readonly next: () => Uint32Array;
  readonly getState: () => BatchSamplerState;
  readonly setState: (state: BatchSamplerState) => void;
}

export interface BatchSamplerOptions {
  /** Number of training samples, at least 1. */
  readonly samples: number;
  /** 'full', or anything above `samples`, takes all samples in their order at each update. */
  readonly batchSize: number | 'full';
  /** The order in which batches take the samples, over and over, instead of a new shuffle each epoch. */
  readonly batchOrder?: readonly number[];
  /** The stream of the shuffles. */
  readonly random: Random;
}

/**
 * Batches as one endless sequence of samples cut into pieces of `batchSize`: each epoch's shuffle
 * follows the last, so all batches have the same size, and a batch may end in the next epoch where
 * the size does not divide the number of samples.
 *
 * @throws RangeError for less than one sample, a size that is not whole and positive, or a wrong index
 */
export function createBatchSampler({ samples, batchSize, batchOrder, random }: BatchSamplerOptions): BatchSampler {
  const size = batchSize === 'full' ? samples : Math.min(batchSize, samples);
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`A batch needs 1 sample or more, not ${size}.`);
  if (batchOrder?.some((index) => !(Number.isInteger(index) && index >= 0 && index < samples))) {
    throw new RangeError(`batchOrder holds an index that is not a whole number from 0 to ${samples - 1}.`);
  }
  const fixed = batchOrder !== undefined && batchOrder.length > 0;
  const order = Uint32Array.from(fixed ? batchOrder : { length: samples }, (given, index) => (fixed ? given : index));
  const shuffles = !fixed && size < samples;
  const batch = new Uint32Array(size);
  let position = 0;
  let shuffledFrom = random.getState();

  function startEpoch(): void {
    position = 0;
    shuffledFrom = random.getState();
    if (!shuffles) return;
    for (let i = 0; i < samples; i++) order[i] = i;
    random.shuffle(order);
  }

  startEpoch();
  return {
    batchSize: size,
    indices: batch,
    next() {
      for (let i = 0; i < size; i++) {
        if (position === order.length) startEpoch();
        batch[i] = order[position++] ?? 0;
      }
      return batch;
    },
    getState: () => ({ position, random: shuffledFrom }),
    setState(state) {
      random.setState(state.random);
      startEpoch();
      position = state.position;
    },
  };
}
