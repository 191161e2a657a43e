import { ROUNDER } from './exactSteps.ts';
import { reduceExactly } from './reduceExactly.ts';

/** Up to here the angle is reduced in three steps; SIMD leaves lanes beyond it to the functions of this file. */
export const ANGLE_LIMIT = 1647099;

export const TWO_OVER_PI = 0.6366197723675814;

/** π/2 in three parts, of 33, 33 and 53 bits, so that whole multiples up to 2²⁰ of the first two are exact. */
export const HALF_PI_PARTS = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;

/**
 * S of sin r ≈ r + r³·S(r²) and C of cos r ≈ 1 − ½·r² + r⁴·C(r²), for |r| ≤ π/4, to 3.4e-18 and 4.7e-20.
 *
 * @source minimax approximations, found by scripts/findCoefficients.py
 */
export const SIN_POLYNOMIAL = [
  -0.16666666666666632, 0.008333333333322424, -0.0001984126982981562, 2.7557313694722953e-6, -2.5050758571043497e-8,
  1.589682304807554e-10,
] as const;
export const COS_POLYNOMIAL = [
  0.0416666666666666, -0.0013888888888874136, 2.480158728948965e-5, -2.755731435456195e-7, 2.087572358758381e-9,
  -1.1359664699061533e-11,
] as const;

const [LIMIT, QUARTERS, ROUND] = [ANGLE_LIMIT, TWO_OVER_PI, ROUNDER];
const [PI_HIGH, PI_MIDDLE, PI_LOW] = HALF_PI_PARTS;
const [S0, S1, S2, S3, S4, S5] = SIN_POLYNOMIAL;
const [C0, C1, C2, C3, C4, C5] = COS_POLYNOMIAL;

/** sin x, x in radians, with an error below 1 unit in the last place, or below 2e-30 very close to multiples of π. */
export function sin(x: number): number {
  return sineAfterQuarters(x, 0);
}

/** cos x, x in radians, with an error below 1 unit in the last place, or below 2e-30 very close to odd multiples of π/2. */
export function cos(x: number): number {
  return sineAfterQuarters(x, 1);
}

/**
 * sin(x + quarters · π/2): after x = n·π/2 + r with n whole and |r| ≤ π/4 the sine or the cosine of r, or minus that.
 * r is the difference of two numbers, `angle` and a far smaller `excess` (Cody & Waite, Software Manual for the
 * Elementary Functions, 1980, with Knuth's exact difference, TAOCP vol. 2, 4.2.2, theorem B).
 */
function sineAfterQuarters(x: number, quarters: number): number {
  if (!(Math.abs(x) <= LIMIT)) {
    if (!(Math.abs(x) < Infinity)) return NaN;
    const { turns, angle, excess } = reduceExactly(x);
    return sineOfQuarter(turns + quarters, angle, excess);
  }
  const whole = x * QUARTERS + ROUND - ROUND;
  const a = x - whole * PI_HIGH;
  const b = whole * PI_MIDDLE;
  const difference = a - b;
  const back = difference - a;
  const error = a - (difference - back) - (b + back);
  const rest = whole * PI_LOW - error;
  const angle = difference - rest;
  const excess = rest - (difference - angle);
  return sineOfQuarter(whole + quarters, angle, excess);
}

function sineOfQuarter(quarter: number, angle: number, excess: number): number {
  const z = angle * angle;
  const z2 = z * z;
  const half = 0.5 * z;
  let value: number;
  if ((quarter & 1) === 0) {
    const series = S0 + S1 * z + (S2 + S3 * z + (S4 + S5 * z) * z2) * z2;
    value = angle - (excess * (1 - half) - z * angle * series);
  } else {
    const series = C0 + C1 * z + (C2 + C3 * z + (C4 + C5 * z) * z2) * z2;
    const start = 1 - half;
    value = start + (1 - start - half + (z2 * series + excess * angle));
  }
  return (quarter & 2) === 0 ? value : -value;
}
