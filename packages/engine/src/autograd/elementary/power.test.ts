import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, precise, unitsOf } from '../../testing/preciseFunctions.ts';
import { LEAST_NORMAL } from './log.ts';
import { power } from './power.ts';

/** |error| of xʸ, x > 0, in units of its size: the largest allowed is `bound`, and 4e-15 of max(1, xʸ). */
function isRight(x: number, y: number, bound: number): boolean {
  const actual = power(x, y);
  const error = errorOf(actual, precise.power(unitsOf(x), unitsOf(y)));
  return error.bounded < 4e-15 && (error.relative < bound || actual < LEAST_NORMAL);
}

/** Exponents for which x ** y stays a number, for a given x. */
const exponents = (x: number): fc.Arbitrary<number> => {
  const max = Math.min(1e18, 709 / Math.abs(Math.log(x) || 1e-16));
  return fc.double({ min: -max, max, noNaN: true });
};

describe('power', () => {
  it('is right to the last digit, up to overflow', () => {
    const bases = fc.oneof(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: -1e-3, max: 1e-3, noNaN: true }).map((x) => 1 + x),
    );
    fc.assert(
      fc.property(
        bases.chain((x) => fc.tuple(fc.constant(x), exponents(x))),
        ([x, y]) => {
          expect(isRight(x, y, Number.isInteger(y) ? 1e-15 : 3e-16)).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is right at numbers that are hard for it', () => {
    for (const x of [1 + 2 ** -52, 1 - 2 ** -53])
      for (const y of [1e15, -1e15, 3.5e17, 2 ** 60, -(2 ** 60)]) expect(isRight(x, y, 3e-16)).toBe(true);
    for (const x of [Math.SQRT2, Math.SQRT1_2, Number.MIN_VALUE, 1e-310, 1.7e308])
      for (const y of [1 / 3, -0.95, 0.499, 1e-300]) expect(isRight(x, y, 3e-16)).toBe(true);
  });

  it('multiplies for small whole exponents, and divides once for negative ones', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        const square = x * x;
        const expected = [1, x, square, x * square, square * square, x * (square * square)];
        expect(expected.map((_, n) => power(x, n))).toEqual(expected);
        expect(expected.map((_, n) => power(x, -n))).toEqual(expected.map((value) => 1 / value));
        expect(power(x, 7)).toBe(x * square * (square * square));
        expect(power(x, 8)).toBe((square * square) ** 2);
      }),
    );
  });

  it('takes roots for exponents of ½', () => {
    expect([power(2, 0.5), power(2, -0.5), power(-2, 0.5)]).toEqual([Math.SQRT2, 1 / Math.SQRT2, NaN]);
    expect([power(-0, 0.5), power(-0, -0.5)]).toEqual([0, Infinity]);
    expect([power(-Infinity, 0.5), power(-Infinity, -0.5)]).toEqual([Infinity, 0]);
  });

  it('has the special cases of IEEE 754, as `**` has them but for powers of ±1', () => {
    const bases = [NaN, Infinity, -Infinity, 0, -0, 0.3, -0.3, 2, -2, -1, 1e200, -1e-200];
    const special = [NaN, Infinity, -Infinity, 0, -0, 1, -3, 9, -10, 11.5, -0.7, 1e20, -1e20, 2 ** 53 - 1, -1e300];
    for (const x of bases)
      for (const y of special) {
        if (x === -1 && !Number.isFinite(y)) continue;
        const [actual, expected] = [power(x, y), x ** y];
        if (!Number.isFinite(expected) || expected === 0) expect(actual, `${x} ** ${y}`).toBe(expected);
        else expect(actual / expected, `${x} ** ${y}`).toBeCloseTo(1, 15);
      }
    expect([NaN, Infinity, -Infinity, 5].map((y) => power(1, y))).toEqual([1, 1, 1, 1]);
    expect([NaN, Infinity, -Infinity, 5].map((y) => power(-1, y))).toEqual([NaN, 1, 1, -1]);
  });

  it('overflows and vanishes where the true value does', () => {
    expect([power(10, 309), power(-10, 309), power(10, -330)]).toEqual([Infinity, -Infinity, 0]);
    expect(power(2, 1023.9999999999999)).toBeLessThan(Infinity);
    expect([power(2, 1024), power(2, -1074), power(2, -1075.5)]).toEqual([Infinity, Number.MIN_VALUE, 0]);
  });
});
