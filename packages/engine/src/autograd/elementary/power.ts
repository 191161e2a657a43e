import { exp, expOfSum } from './exp.ts';
import { logToManyDigits } from './logToManyDigits.ts';
import { restOfProduct } from './roundingRests.ts';

/** Up to here whole exponents are products, in the order of `wholePower`. */
const LARGEST_WHOLE_EXPONENT = 8;

/** From here on every |x| ≠ 1 overflows or vanishes: 2⁶⁴. */
const HUGE_EXPONENT = 18446744073709551616;

/**
 * xʸ, with the special cases of IEEE 754's pow: x⁰ and 1ʸ are 1 also for NaN, (−1)^±∞ is 1, and a negative x has powers
 * for whole y only.
 *
 * Whole y from −8 to 8 and y = ±½ are products and roots, x² exactly x·x. All others are e^(y·ln x), with an error below
 * 1.5 units in the last place.
 */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Math.abs(y) <= LARGEST_WHOLE_EXPONENT && Math.floor(y) === y) {
    return y > 0 ? wholePower(x, y) : 1 / wholePower(x, -y);
  }
  // −0 has the root 0, and −∞ has ∞.
  if (y === 0.5) return x === -Infinity ? Infinity : Math.sqrt(x + 0);
  if (y === -0.5) return x === -Infinity ? 0 : 1 / Math.sqrt(x + 0);
  const magnitude = positivePower(Math.abs(x), y);
  const isNegative = x < 0 || Object.is(x, -0);
  if (!isNegative || isEven(y)) return magnitude;
  if (Math.floor(y) === y) return -magnitude;
  return x < 0 && x > -Infinity ? NaN : magnitude;
}

/** xⁿ for whole n ≥ 1, by repeated squaring: x³ = x·x², x⁶ = x²·x⁴, x⁷ = (x·x²)·x⁴. */
function wholePower(x: number, n: number): number {
  let product = (n & 1) === 1 ? x : 1;
  let square = x;
  for (let rest = n >> 1; rest > 0; rest >>= 1) {
    square *= square;
    if ((rest & 1) === 1) product *= square;
  }
  return product;
}

/** Whole and even, as every float64 from 2⁵³ on and the infinities are. */
function isEven(y: number): boolean {
  return Math.floor(y / 2) * 2 === y;
}

/** xʸ for x ≥ 0, y ≠ 0. */
function positivePower(x: number, y: number): number {
  if (!(x >= 0) || !(Math.abs(y) >= 0)) return NaN;
  if (x === 1) return 1;
  if (x === 0 || x === Infinity || Math.abs(y) >= HUGE_EXPONENT) return x > 1 === y > 0 ? Infinity : 0;
  const { high, low } = logToManyDigits(x);
  const exponent = y * high;
  // Far beyond overflow the rest, which is small beside the exponent, is no longer small.
  return Math.abs(exponent) > 800 ? exp(exponent) : expOfSum(exponent, restOfProduct(y, high, exponent) + y * low);
}
