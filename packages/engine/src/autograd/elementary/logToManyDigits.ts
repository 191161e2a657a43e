import { LN2_HIGH, LN2_LOW } from './exp.ts';
import { POWERS_OF_TWO, POWER_ZERO } from './exactSteps.ts';
import { exponentOf, LEAST_NORMAL, LIFT, LIFT_EXPONENT } from './log.ts';
import { restOfProduct, restOfSum } from './roundingRests.ts';

/**
 * T of ln((1 + s) / (1 − s)) ≈ 2s + s³·(⅔ + s²·T(s²)), for |s| ≤ 3 − 2√2, to 1.1e-20.
 *
 * @source minimax approximation, found by scripts/findCoefficients.py
 */
const POLYNOMIAL = [
  0.40000000000002256, 0.28571428570099416, 0.22222222519943263, 0.18181784366205847, 0.15386757333051085,
  0.1325681860585775, 0.13196312894804288,
] as const;

const [C0, C1, C2, C3, C4, C5, C6] = POLYNOMIAL;

const TWO_THIRDS = 2 / 3;
/** What ⅔ is above its float64. */
const TWO_THIRDS_REST = 3.700743415417188e-17;

/**
 * ln x for 0 < x < ∞, to about 1e-19 of its value, as a number and its rest: `power` multiplies it by up to 1e19.
 *
 * The same way as `log`, with a rest beside each of the numbers that count.
 */
export function logToManyDigits(x: number): { readonly high: number; readonly low: number } {
  const isSubnormal = x < LEAST_NORMAL;
  const lifted = isSubnormal ? x * LIFT : x;
  const k = exponentOf(lifted);
  const f = lifted * POWERS_OF_TWO[POWER_ZERO - k]! - 1;
  const exponent = isSubnormal ? k - LIFT_EXPONENT : k;

  const divisor = 2 + f;
  const s = f / divisor;
  const part = s * divisor;
  const sRest = (f - part - restOfProduct(s, divisor, part) - s * restOfSum(2, f, divisor)) / divisor;
  const z = s * s;
  const zRest = restOfProduct(s, s, z) + 2 * s * sRest;
  const cube = s * z;
  const cubeRest = restOfProduct(s, z, cube) + (s * zRest + sRest * z);

  const series = z * (C0 + z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6))))));
  const factor = TWO_THIRDS + series;
  const factorRest = restOfSum(TWO_THIRDS, series, factor) + TWO_THIRDS_REST;
  const term = cube * factor;
  const termRest = restOfProduct(cube, factor, term) + (cube * factorRest + cubeRest * factor);

  const fraction = 2 * s + term;
  const fractionRest = restOfSum(2 * s, term, fraction) + (2 * sRest + termRest);
  const whole = exponent * LN2_HIGH;
  const sum = whole + fraction;
  const rest = restOfSum(whole, fraction, sum) + (fractionRest + exponent * LN2_LOW);
  const high = sum + rest;
  return { high, low: restOfSum(sum, rest, high) };
}
