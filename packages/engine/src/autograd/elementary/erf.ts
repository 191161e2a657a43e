import { exp } from './exp.ts';

const TWO_OVER_SQRT_PI = 1.1283791670955126;

/**
 * The error function, erf(x) = 2/√π ∫₀ˣ e^(−t²) dt, with an error below 2e-15.
 * Below 3 by a series without cancellation, above by the continued fraction of its complement.
 *
 * @source Abramowitz & Stegun, Handbook of Mathematical Functions, 7.1.6 and 7.1.14
 */
export function erf(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > 6) return Math.sign(x);
  if (magnitude < 3) return series(x);
  return Math.sign(x) * (1 - complement(magnitude));
}

/** erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5…(2n+1)) */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * exp(-x * x) * sum;
}

/** erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))), for x ≥ 3 */
function complement(x: number): number {
  let fraction = x;
  for (let n = 40; n > 0; n--) fraction = x + n / 2 / fraction;
  return (TWO_OVER_SQRT_PI * exp(-x * x)) / (2 * fraction);
}
