import { exp } from './exp.ts';

/**
 * S of ln((1 + s) / (1 − s)) ≈ 2s + s³·S(s²), for 0 ≤ s ≤ ⅓, to 1.3e-18.
 *
 * @source minimax approximation, found by scripts/findCoefficients.py
 */
export const SOFTPLUS_POLYNOMIAL = [
  0.6666666666666631, 0.40000000000157226, 0.2857142854785564, 0.22222223969624672, 0.18181743928639194,
  0.15386559844471054, 0.13300974610664337, 0.12106078224661442, 0.08340136179602081, 0.17018511953367568,
] as const;

const [C0, C1, C2, C3, C4, C5, C6, C7, C8, C9] = SOFTPLUS_POLYNOMIAL;

/**
 * ln(1 + eˣ) = max(x, 0) + ln(1 + e⁻ˡˣˡ), with an error below 2 units in the last place, also where it is close to 0.
 *
 * With e = e⁻ˡˣˡ and s = e / (2 + e), for which 2s = e − s·e and s·e = ½·e² − s·½·e²,
 * ln(1 + e) = e − (½·e² − s·(½·e² + s²·S(s²))).
 */
export function softplus(x: number): number {
  const e = exp(-Math.abs(x));
  const s = e / (2 + e);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const low = C0 + C1 * z + (C2 + C3 * z) * z2;
  const high = C4 + C5 * z + (C6 + C7 * z) * z2 + (C8 + C9 * z) * z4;
  const half = 0.5 * e * e;
  const rest = e - (half - s * (half + z * (low + high * z4)));
  return x > 0 ? x + rest : rest;
}
