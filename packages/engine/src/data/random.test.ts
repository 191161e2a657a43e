import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RandomStream } from './random.ts';
import { createRandom } from './random.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const streams = fc.constantFrom<RandomStream>('data', 'split', 'weights', 'batches');

function draws(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw);
}

/** Mean of f over the values. */
function mean(values: readonly number[], f: (x: number) => number = (x) => x): number {
  return values.reduce((sum, x) => sum + f(x), 0) / values.length;
}

describe('createRandom', () => {
  it('draws the published numbers of xoshiro128**', () => {
    const random = createRandom(0);
    const integers = (state: [number, number, number, number]) => {
      random.setState(state);
      return draws(10, () => random.integer(2 ** 32));
    };
    // The reference vector of the Rust crate rand_xoshiro, made with the authors' C code.
    expect(integers([1, 2, 3, 4])).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
    expect(integers([0, 1, 2, 3]).slice(0, 6)).toEqual([5760, 17280, 2966400, 32451840, 2604340873, 3891234569]);
  });

  it('gives the same numbers for the same seed, in all versions to come', () => {
    const random = createRandom(1337, 'weights');
    expect(draws(3, random.uniform)).toEqual([0.09362099820701142, 0.5865592652093018, 0.9710978299418126]);
    expect(draws(3, random.normal)).toEqual([-0.4090400286503154, -1.4699867235012862, -0.9372212254266851]);
    expect(random.shuffle([0, 1, 2, 3, 4, 5, 6, 7])).toEqual([7, 2, 3, 5, 4, 6, 1, 0]);
  });

  it('has streams that share nothing, for any seed', () => {
    fc.assert(
      fc.property(seeds, seeds, streams, streams, (seedA, seedB, streamA, streamB) => {
        fc.pre(seedA !== seedB || streamA !== streamB);
        const [a, b] = [createRandom(seedA, streamA), createRandom(seedB, streamB)];
        expect(draws(4, a.uniform)).not.toEqual(draws(4, b.uniform));
      }),
    );
  });

  it('has first numbers of neighbouring seeds that look unrelated', () => {
    const first = draws(4000, () => 0).map((_, seed) => createRandom(seed, 'data').uniform() - 0.5);
    const products = first.slice(1).map((x, index) => x * (first[index] ?? 0));
    expect(Math.abs(mean(first))).toBeLessThan(4 / Math.sqrt(12 * 4000));
    expect(Math.abs(mean(products))).toBeLessThan(4 / 12 / Math.sqrt(4000));
  });

  it('goes on from a saved state, also after JSON', () => {
    fc.assert(
      fc.property(seeds, streams, fc.nat(50), (seed, stream, skipped) => {
        const random = createRandom(seed, stream);
        draws(skipped, random.normal);
        const state = JSON.parse(JSON.stringify(random.getState()));
        const expected = [...draws(5, random.uniform), ...draws(5, random.normal)];
        const restored = createRandom(0);
        restored.setState(state);
        expect([...draws(5, restored.uniform), ...draws(5, restored.normal)]).toEqual(expected);
      }),
    );
  });

  it.each([-1, 0.5, 2 ** 32, NaN, Infinity])('refuses the seed %d', (seed) => {
    expect(() => createRandom(seed)).toThrow(RangeError);
  });
});

describe('uniform', () => {
  it('stays in [0, 1) and fills it evenly', () => {
    const random = createRandom(7);
    const values = draws(100_000, random.uniform);
    expect(values.every((x) => x >= 0 && x < 1)).toBe(true);
    const bins = new Float64Array(100);
    for (const x of values) bins[Math.floor(x * 100)] = (bins[Math.floor(x * 100)] ?? 0) + 1;
    // χ² with 99 degrees of freedom: 99 ± 14.1; the bounds are four standard deviations away.
    const chiSquared = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeGreaterThan(43);
    expect(chiSquared).toBeLessThan(156);
  });
});

describe('normal', () => {
  const count = 200_000;
  const values = draws(count, createRandom(11).normal);

  it('has the moments of N(0, 1)', () => {
    // Standard errors of the means of x, x², x³, x⁴: √1, √2, √15, √96 over √count.
    const error = (variance: number) => 4 * Math.sqrt(variance / count);
    expect(Math.abs(mean(values))).toBeLessThan(error(1));
    expect(Math.abs(mean(values, (x) => x ** 2) - 1)).toBeLessThan(error(2));
    expect(Math.abs(mean(values, (x) => x ** 3))).toBeLessThan(error(15));
    expect(Math.abs(mean(values, (x) => x ** 4) - 3)).toBeLessThan(error(96));
  });

  it.each([
    [-2, 0.0227501319],
    [-1, 0.1586552539],
    [-0.5, 0.3085375387],
    [0, 0.5],
    [0.5, 0.6914624613],
    [1, 0.8413447461],
    [2, 0.9772498681],
    [3, 0.998650102],
  ])('falls below %d as often as the table of the normal distribution says', (x, probability) => {
    const error = 4 * Math.sqrt((probability * (1 - probability)) / count);
    expect(Math.abs(mean(values, (value) => Number(value < x)) - probability)).toBeLessThan(error);
  });

  it('does not follow from the value before it', () => {
    const products = values.slice(1).map((x, index) => x * (values[index] ?? 0));
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(count));
  });
});

describe('integer', () => {
  it('gives whole numbers from 0 to n − 1', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 2 ** 32 }), (seed, n) => {
        const x = createRandom(seed).integer(n);
        expect(Number.isInteger(x) && x >= 0 && x < n).toBe(true);
      }),
    );
  });

  it('is fair where n does not divide 2³²', () => {
    const random = createRandom(3);
    const n = 3 * 2 ** 30;
    const low = draws(20_000, () => random.integer(n)).filter((x) => x < 2 ** 30).length;
    expect(Math.abs(low / 20_000 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 20_000));
  });

  it.each([0, -3, 1.5, NaN, 2 ** 32 + 1])('refuses n = %d', (n) => {
    expect(() => createRandom(1).integer(n)).toThrow(RangeError);
  });
});

describe('shuffle', () => {
  it('keeps all items', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
        const shuffled = createRandom(seed).shuffle([...items]);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
    );
  });

  it('gives every order of four items equally often', () => {
    const random = createRandom(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle([0, 1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // χ² with 23 degrees of freedom: 23 ± 6.8.
    const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(50);
  });
});
