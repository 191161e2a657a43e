import { LN2_HIGH, LN2_LOW } from './exp.ts';
import { highWord, POWERS_OF_TWO, POWER_ZERO } from './exactSteps.ts';

/** The least normal number, and what lifts subnormal ones above it. */
export const LEAST_NORMAL = 2.2250738585072014e-308;
export const LIFT = 18014398509481984;
export const LIFT_EXPONENT = 54;

/** The upper halves of the bits of 1 and of about √½. */
export const HIGH_WORD_OF_1 = 0x3ff00000;
export const HIGH_WORD_OF_SQRT_HALF = 0x3fe6a09e;

/**
 * S of ln((1 + s) / (1 − s)) ≈ 2s + s³·S(s²), for |s| ≤ 3 − 2√2, to 1.3e-18.
 *
 * @source minimax approximation, found by scripts/findCoefficients.py
 */
export const LOG_POLYNOMIAL = [
  0.6666666666666734, 0.39999999999414587, 0.28571428742410904, 0.2222219857063901, 0.18183564464557359,
  0.15314046872955295, 0.14795987795071242,
] as const;

const [HIGH, LOW, POWERS, ZERO] = [LN2_HIGH, LN2_LOW, POWERS_OF_TWO, POWER_ZERO];
const [NORMAL, FACTOR, FACTOR_EXPONENT] = [LEAST_NORMAL, LIFT, LIFT_EXPONENT];
const FROM_SQRT_HALF = HIGH_WORD_OF_1 - HIGH_WORD_OF_SQRT_HALF;
const [C0, C1, C2, C3, C4, C5, C6] = LOG_POLYNOMIAL;

/** The whole k for which x = 2ᵏ·m with √½ ≤ m < √2, for a normal number x > 0. */
export function exponentOf(x: number): number {
  return ((highWord(x) + FROM_SQRT_HALF) >> 20) - 1023;
}

/**
 * The natural logarithm, with an error below 1 unit in the last place.
 *
 * x = 2ᵏ·(1 + f) with √½ ≤ 1 + f < √2, and with s = f / (2 + f), for which 2s = f − s·f, ln(1 + f) = f − s·(f − s²·S(s²)).
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const isSubnormal = x < NORMAL;
  const lifted = isSubnormal ? x * FACTOR : x;
  const k = exponentOf(lifted);
  const f = lifted * POWERS[ZERO - k]! - 1;
  const exponent = isSubnormal ? k - FACTOR_EXPONENT : k;
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const series = C0 + C1 * z + (C2 + C3 * z + (C4 + C5 * z + C6 * z2) * z2) * z2;
  return exponent * HIGH + (f - (s * (f - z * series) - exponent * LOW));
}
