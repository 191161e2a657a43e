import { describe, expect, it } from 'vitest';
import { logTicks, lossDomain, niceCeil, stepDomain } from './lossDomain.ts';
import { lossExtent } from './lossExtent.ts';

const extent = (losses: number[], steps?: number[]) => lossExtent({ id: 'a', label: 'A', losses, steps });

describe('niceCeil', () => {
  it.each([
    [1, 1],
    [1000, 1000],
    [1001, 1200],
    [0.07, 0.08],
    [3e-300, 3e-300],
    [9.1, 10],
    [1.7e308, Number.MAX_VALUE],
  ])('takes %d to %d', (x, nice) => expect(niceCeil(x)).toBe(nice));
});

describe('the domain of the steps', () => {
  it('changes only a few times while 10,000 steps stream in', () => {
    const ends = new Set<number>();
    for (let step = 1; step <= 10_000; step += 7) ends.add(stepDomain([extent([1, 1], [0, step])])[1]);
    expect(ends.size).toBeLessThan(30);
  });
  it('is the whole run where its length is known', () => {
    expect(stepDomain([extent([1, 1], [0, 3])], 2000)).toEqual([0, 2000]);
  });
  it('has a width for a single loss, and for none', () => {
    expect(stepDomain([extent([1])])).toEqual([0, 10]);
    expect(stepDomain([])).toEqual([0, 10]);
  });
  it('begins late where the early steps are not there', () => {
    expect(stepDomain([extent([1, 1], [9000, 9900])])).toEqual([9000, 10_000]);
  });
});

describe('the domain of the losses', () => {
  it('has a length also where losses are as large as numbers get', () => {
    const [low, high] = lossDomain([extent([1e308, -1e308])], 'linear');
    expect(Number.isFinite(high - low)).toBe(true);
  });
  it('has 0 and a round number on a linear scale, for losses of any kind', () => {
    expect(lossDomain([extent([0.83, 0.1])], 'linear')).toEqual([0, 1]);
    expect(lossDomain([extent([138, -3])], 'linear')).toEqual([-3, 150]);
    expect(lossDomain([extent([0, 0])], 'linear')).toEqual([0, 1]);
    expect(lossDomain([], 'linear')).toEqual([0, 1]);
  });
  it('begins at a decade on a logarithmic one, one lower for losses that have no logarithm', () => {
    expect(lossDomain([extent([0.83, 0.02])], 'log')).toEqual([0.01, 1]);
    expect(lossDomain([extent([0.83, 0])], 'log')).toEqual([0.01, 1]);
    expect(lossDomain([extent([5, 5])], 'log')).toEqual([1, 5]);
    expect(lossDomain([extent([1, 1])], 'log')).toEqual([0.1, 1]);
    expect(lossDomain([extent([1.05, 0.02])], 'log')).toEqual([0.01, 2]);
    expect(lossDomain([extent([1e308, 1e300])], 'log')).toEqual([1e300, 1e308]);
    expect(lossDomain([extent([0, 0])], 'log')).toEqual([0.001, 1]);
    expect(lossDomain([extent([1, 1e-300])], 'log')).toEqual([1e-18, 1]);
  });
});

describe('logTicks', () => {
  it('labels 1, 2, 5 in a single decade, each of a few, and some of many', () => {
    expect(logTicks([0.1, 1], 5)).toEqual([0.1, 0.2, 0.5, 1]);
    expect(logTicks([1, 5], 5)).toEqual([1, 2, 5]);
    expect(logTicks([0.01, 2], 5)).toEqual([0.01, 0.1, 1]);
    expect(logTicks([0.001, 1], 5)).toEqual([0.001, 0.01, 0.1, 1]);
    expect(logTicks([1e-18, 1], 5).length).toBeLessThanOrEqual(6);
  });
});
