import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, precise, unitsOf } from '../../testing/preciseFunctions.ts';
import { around, fromBits } from '../../testing/float64s.ts';
import { ELU_MIN, elu } from './elu.ts';
import { erf } from './erf.ts';
import { POWERS_OF_TWO, POWER_ZERO } from './exactSteps.ts';
import { EXP_MIN, exp } from './exp.ts';
import { LEAST_NORMAL, log } from './log.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { ANGLE_LIMIT, cos, sin } from './sine.ts';
import { softplus } from './softplus.ts';
import { TANH_LIMIT, tanh } from './tanh.ts';

interface Subject {
  readonly name: Exclude<keyof typeof precise, 'power'>;
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

/** Around the change of method, and the float64 that is closest to a multiple of π/2 (Kahan; 6381956970095103·2⁷⁹⁷). */
const LARGE_ANGLES = [ANGLE_LIMIT, -ANGLE_LIMIT, 6381956970095103 * POWERS_OF_TWO[POWER_ZERO + 797]!, 1e22, 2.5e15];

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
    relative: 1.2e-15,
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
  {
    name: 'sin',
    own: sin,
    relative: 2.3e-16,
    domain: [-HUGE, HUGE],
    interesting: [-20, 20],
    thresholds: [0, Math.PI / 4, 1.5 * Math.PI, Math.PI, -355, 710, ...LARGE_ANGLES],
  },
  {
    name: 'cos',
    own: cos,
    relative: 2.3e-16,
    domain: [-HUGE, HUGE],
    interesting: [-20, 20],
    thresholds: [0, Math.PI / 4, Math.PI / 2, 1.5 * Math.PI, -355, 710, ...LARGE_ANGLES],
  },
  {
    name: 'softplus',
    own: softplus,
    relative: 4e-16,
    domain: [-745, HUGE],
    interesting: [-40, 40],
    thresholds: [0, HALF_LN2, -HALF_LN2, -708.396, -744.44, 37],
  },
  {
    name: 'elu',
    own: elu,
    relative: 3e-16,
    domain: [-HUGE, HUGE],
    interesting: [-38, 2],
    thresholds: [0, -HALF_LN2, -3 * HALF_LN2, ELU_MIN, -36.7],
  },
  {
    name: 'silu',
    own: silu,
    relative: 6e-16,
    domain: [-745, HUGE],
    interesting: [-40, 40],
    thresholds: [0, HALF_LN2, -HALF_LN2, -708.396, -744.44],
  },
  {
    name: 'erf',
    own: erf,
    relative: 3e-15,
    domain: [-HUGE, HUGE],
    interesting: [-7, 7],
    thresholds: [0, 3, -3, 6, -6],
  },
];

describe.each(SUBJECTS)('$name', ({ name, own, relative, domain: [low, high], interesting, thresholds }) => {
  /** A sentence on each number at which the error is larger than it may be. */
  const faults = (numbers: readonly number[]): string[] =>
    numbers
      .filter((x) => x >= low && x <= high)
      .flatMap((x) => {
        const error = errorOf(own(x), precise[name](unitsOf(x)));
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
});
