import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, speedUp } from './speeds.ts';

const seconds = fc.double({ min: 1e-9, max: 1e3, noNaN: true });

describe('the median', () => {
  it('is the middle of an odd number of values, whatever their order', () => {
    expect(median([5, 1, 3])).toBe(3);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('is not a number of nothing', () => {
    expect(median([])).toBeNaN();
  });

  it('has as many values below it as above', () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('the speed-up', () => {
  it('is the ratio of the baseline’s time to the own', () => {
    expect(speedUp([1, 1, 1], [4, 4, 4])).toBe(4);
  });

  it('is 1 for the baseline itself', () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1 }), (values) => {
        expect(speedUp(values, values)).toBe(1);
      }),
    );
  });

  it('compares the times of the same round, so that a disturbed round changes nothing', () => {
    expect(speedUp([1, 10, 2], [3, 30, 6])).toBe(3);
  });

  it('leaves out the round that only one of the two has finished', () => {
    expect(speedUp([1, 1, 1], [2, 2])).toBe(2);
  });
});
