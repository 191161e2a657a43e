import { POWERS_OF_TWO, POWER_ZERO } from './exactSteps.ts';

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

const [POWERS, ZERO] = [POWERS_OF_TWO, POWER_ZERO];

/**
 * eʳ − 1 for |r| ≤ ½·ln 2. The coefficients stand here again, as the constants do below, because reading them takes long
 * where a bundler makes variables of them; tests compare both with what SIMD makes of the lists.
 */
export function expm1Reduced(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = 0.5000000000000006 + 0.16666666666666685 * r + (0.04166666666657369 + 0.008333333333314649 * r) * r2;
  const high =
    0.0013888888932355856 +
    0.0001984126990290369 * r +
    (2.480150447484862e-5 + 2.7557228072926367e-6 * r) * r2 +
    (2.7626314520464394e-7 + 2.51144340830787e-8 * r) * r4;
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
  const t = high > 710 ? 710 : high < -746 ? -746 : high;
  const whole = t * Math.LOG2E + 6755399441055744 - 6755399441055744;
  const r = t - whole * 0.6931471803691238 - (whole * 1.9082149292705877e-10 - low);
  const power = 1 + expm1Reduced(r);
  const k = whole | 0;
  if (k > -1023 && k < 1024) return power * POWERS[k + ZERO]!;
  const half = k >> 1;
  return power * POWERS[half + ZERO]! * POWERS[k - half + ZERO]!;
}
