import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatchSampler } from './batchSampler.ts';
import { createRandom } from './random.ts';

const random = () => createRandom(1337, 'batches');

describe('createBatchSampler', () => {
  it('takes every sample once an epoch, in an order that changes', () => {
    const batches = createBatchSampler({ samples: 30, batchSize: 10, random: random() });
    const epoch = () => [0, 1, 2].flatMap(() => [...batches.next()]);
    const [first, second] = [epoch(), epoch()];
    const all = Array.from({ length: 30 }, (_, index) => index);
    expect(first.toSorted((a, b) => a - b)).toEqual(all);
    expect(second.toSorted((a, b) => a - b)).toEqual(all);
    expect(first).not.toEqual(all);
    expect(second).not.toEqual(first);
  });

  it('lets a batch end in the next epoch where the size does not divide the samples', () => {
    const batches = createBatchSampler({ samples: 7, batchSize: 3, random: random() });
    const taken = Array.from({ length: 7 }, () => [...batches.next()]).flat();
    for (const epoch of [0, 1, 2]) {
      const indices = taken.slice(7 * epoch, 7 * epoch + 7);
      expect(indices.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    }
  });

  it.each(['full', 5, 8] as const)('takes all 5 samples in their order with batch size %s', (batchSize) => {
    const batches = createBatchSampler({ samples: 5, batchSize, random: random() });
    expect(batches.batchSize).toBe(5);
    for (let i = 0; i < 3; i++) expect([...batches.next()]).toEqual([0, 1, 2, 3, 4]);
  });

  it('follows a given order over and over', () => {
    const batches = createBatchSampler({ samples: 4, batchSize: 2, batchOrder: [3, 1, 0], random: random() });
    expect(Array.from({ length: 3 }, () => [...batches.next()])).toEqual([
      [3, 1],
      [0, 3],
      [1, 0],
    ]);
  });

  it('goes on from a saved state, also after JSON, at any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 45 }), fc.nat(30), (samples, size, n) => {
        const batches = createBatchSampler({ samples, batchSize: size, random: random() });
        for (let i = 0; i < n; i++) batches.next();
        const state = JSON.parse(JSON.stringify(batches.getState()));
        const expected = Array.from({ length: 10 }, () => [...batches.next()]);
        const restored = createBatchSampler({ samples, batchSize: size, random: createRandom(1) });
        restored.setState(state);
        expect(Array.from({ length: 10 }, () => [...restored.next()])).toEqual(expected);
      }),
    );
  });

  it('refuses what cannot be sampled', () => {
    expect(() => createBatchSampler({ samples: 0, batchSize: 'full', random: random() })).toThrow(RangeError);
    expect(() => createBatchSampler({ samples: 4, batchSize: 0, random: random() })).toThrow(RangeError);
    expect(() => createBatchSampler({ samples: 4, batchSize: 1.5, random: random() })).toThrow(RangeError);
    expect(() => createBatchSampler({ samples: 4, batchSize: 2, batchOrder: [4], random: random() })).toThrow(
      RangeError,
    );
  });
});
