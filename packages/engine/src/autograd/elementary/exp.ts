import { POWERS_OF_TWO, POWER_ZERO, ROUNDER } from './exactSteps.ts';

/** log₂ e */
export const LOG2_E = Math.LOG2E;

/** Outside of this eˣ is 0 and Infinity. */
export const EXP_MIN = -746;
export const EXP_MAX = 710;

/**
 * ln 2 in two parts. The first ends in 21 zero bits, so that its whole multiples are exact.
 *
 * @source FreeBSD's msun, e_exp.c, Sun Microsystems, 1993
 */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/**
 * Q of eʳ ≈ 1 + r + r²·Q(r), for |r| ≤ ½·ln 2, to 1.8e-17.
 *
 * @source minimax approximation, found by scripts/findCoefficients.py
 */
export const EXP_POLYNOMIAL = [
  0.5000000000000006, 0.16666666666666685, 0.04166666666657369, 0.008333333333314649, 0.0013888888932355856,
  0.0001984126990290369, 2.480150447484862e-5, 2.7557228072926367e-6, 2.7626314520464394e-7, 2.51144340830787e-8,
] as const;

const [MIN, MAX, LOG2, HIGH, LOW] = [EXP_MIN, EXP_MAX, LOG2_E, LN2_HIGH, LN2_LOW];
const [ROUND, POWERS, ZERO] = [ROUNDER, POWERS_OF_TWO, POWER_ZERO];
const [C0, C1, C2, C3, C4, C5, C6, C7, C8, C9] = EXP_POLYNOMIAL;

/** eʳ − 1 for |r| ≤ ½·ln 2. */
export function expm1Reduced(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = C0 + C1 * r + (C2 + C3 * r) * r2;
  const high = C4 + C5 * r + (C6 + C7 * r) * r2 + (C8 + C9 * r) * r4;
  return r + r2 * (low + high * r4);
}

/** eˣ, with an error below 1 unit in the last place, and rounded once where the result is subnormal. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e to the power of high + low, |low| being below 1e-12.
 *
 * high = k·ln 2 + r with k whole and |r| ≤ ½·ln 2, so that eˣ = 2ᵏ·eʳ. SIMD always multiplies by 2ᵏ in two halves, k >> 1
 * and k − (k >> 1), of which neither overflows; it gives the same bits where 2ᵏ is a normal number.
 */
export function expOfSum(high: number, low: number): number {
  const t = high > MAX ? MAX : high < MIN ? MIN : high;
  const whole = t * LOG2 + ROUND - ROUND;
  const r = t - whole * HIGH - (whole * LOW - low);
  const power = 1 + expm1Reduced(r);
  const k = whole | 0;
  if (k > -1023 && k < 1024) return power * POWERS[k + ZERO]!;
  const half = k >> 1;
  return power * POWERS[half + ZERO]! * POWERS[k - half + ZERO]!;
}
