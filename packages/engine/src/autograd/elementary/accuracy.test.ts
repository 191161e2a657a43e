import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, precise, unitsOf } from '../../testing/preciseFunctions.ts';
import { EXP_MIN, exp } from './exp.ts';
import { LEAST_NORMAL, log } from './log.ts';
import { sigmoid } from './sigmoid.ts';
import { TANH_LIMIT, tanh } from './tanh.ts';

interface Subject {
  readonly name: keyof typeof precise;
  readonly own: (x: number) => number;
  /** Bound on |error| / |true value| where the true value is a normal number. */
  readonly relative: number;
  /** Where it is finite. */
  readonly domain: readonly [low: number, high: number];
  /** Where it is not flat, so that a grid finds its errors. */
  readonly interesting: readonly [low: number, high: number];
  /** Where its formula changes. */
  readonly thresholds: readonly number[];
}

const HALF_LN2 = Math.LN2 / 2;
const HUGE = Number.MAX_VALUE;

const SUBJECTS: readonly Subject[] = [
  {
    name: 'exp',
    own: exp,
    relative: 2.3e-16,
    domain: [EXP_MIN, 709.78],
    interesting: [-20, 20],
    thresholds: [0, HALF_LN2, -HALF_LN2, -708.396, -744.44, 709.44, 1.5 * Math.LN2],
  },
  {
    name: 'log',
    own: log,
    relative: 2.3e-16,
    domain: [Number.MIN_VALUE, HUGE],
    interesting: [0.1, 10],
    thresholds: [LEAST_NORMAL, Math.SQRT1_2, 1, Math.SQRT2, 2 * Math.SQRT2, 2],
  },
  {
    name: 'tanh',
    own: tanh,
    relative: 9e-16,
    domain: [-HUGE, HUGE],
    interesting: [-20, 20],
    thresholds: [0, TANH_LIMIT, -TANH_LIMIT],
  },
  {
    name: 'sigmoid',
    own: sigmoid,
    relative: 4.5e-16,
    domain: [-HUGE, HUGE],
    interesting: [-40, 40],
    thresholds: [0, HALF_LN2, -HALF_LN2, -708.396, -744.44],
  },
];

function fromBits(bits: bigint): number {
  return new Float64Array(new BigInt64Array([bits]).buffer)[0] ?? NaN;
}

/** The nearest float64s on either side of x, `count` on each, in order. */
function around(x: number, count: number): number[] {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer)[0] ?? 0n;
  const numbers = Array.from({ length: 2 * count + 1 }, (_, i) => {
    const place = bits + BigInt(i - count);
    return place < 0n ? -fromBits(-place) : fromBits(place);
  });
  return x < 0 ? numbers.map((y) => -y).toReversed() : numbers;
}

/** Beyond this, functions that are finite everywhere are at their limits; an oracle takes long there. */
const CLAMP = 800;

describe.each(SUBJECTS)('$name', ({ name, own, relative, domain: [low, high], interesting, thresholds }) => {
  /** A sentence on each number at which the error is larger than it may be. */
  const faults = (numbers: readonly number[]): string[] =>
    numbers
      .filter((x) => x >= low && x <= high)
      .flatMap((x) => {
        const isBounded = name === 'tanh' || name === 'sigmoid';
        const expected = precise[name](unitsOf(isBounded ? Math.max(-CLAMP, Math.min(CLAMP, x)) : x), 0n);
        const error = errorOf(own(x), expected);
        const isNormal = Math.abs(own(x)) > LEAST_NORMAL;
        if (error.bounded < 4e-15 && (error.relative < relative || !isNormal)) return [];
        return [`${name}(${x}) = ${own(x)} is off by ${error.relative} of its value`];
      });

  it('is right to the last digits on a grid', () => {
    const [from, to] = interesting;
    const grid = Array.from({ length: 2000 }, (_, i) => from + ((to - from) * (i + 0.37)) / 2000);
    expect(faults(grid)).toEqual([]);
  });

  it('is right to the last digits at numbers of every magnitude', () => {
    const anyBits = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(fromBits);
    const inDomain = fc.double({ min: low, max: high, noNaN: true });
    fc.assert(
      fc.property(anyBits, inDomain, (x, y) => {
        expect(faults([x, y])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is right around its thresholds and around 0, where numbers are subnormal', () => {
    const places = [...thresholds, low, high, 5e-324, -5e-324, 1e-310, -1e-310, 1e-20, -1e-20, 1e-9, -1e-9];
    expect(faults(places.flatMap((place) => around(place, 4)))).toEqual([]);
  });

  it('falls nowhere by more than its rounding errors from one number to the next', () => {
    for (const place of [...thresholds, ...interesting, 0.3, 0.5, 1, 3, 8.3]) {
      const values = around(place, 200)
        .filter((x) => x >= low && x <= high)
        .map(own);
      const falls = values.map((value, i) => (i === 0 ? 0 : ((values[i - 1] ?? 0) - value) / Math.abs(value || 1)));
      expect(Math.max(...falls)).toBeLessThan(2 * relative);
    }
  });
});
