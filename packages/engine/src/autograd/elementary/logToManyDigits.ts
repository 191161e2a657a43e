import type { DoubleDouble } from './doubleDouble.ts';
import { exactProduct, exactSum, multiply } from './doubleDouble.ts';
import { LN2_HIGH, LN2_LOW } from './exp.ts';
import { POWERS_OF_TWO, POWER_ZERO } from './exactSteps.ts';
import { exponentOf, LEAST_NORMAL, LIFT, LIFT_EXPONENT } from './log.ts';

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

/** What ⅔ is above its float64. */
const TWO_THIRDS_REST = 3.700743415417188e-17;

/** ln x for 0 < x < ∞, to about 1e-19 of its value: `power` multiplies it by up to 1e19. As `log`, in two float64s. */
export function logToManyDigits(x: number): DoubleDouble {
  const isSubnormal = x < LEAST_NORMAL;
  const lifted = isSubnormal ? x * LIFT : x;
  const k = exponentOf(lifted);
  const f = lifted * POWERS_OF_TWO[POWER_ZERO - k]! - 1;
  const exponent = isSubnormal ? k - LIFT_EXPONENT : k;
  const s = quotient(f, exactSum(2, f));
  const square = multiply(s, s);
  const z = square.high;
  const series = C0 + z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
  const factor = exactSum(2 / 3, z * series);
  const rest = multiply(multiply(s, square), { high: factor.high, low: factor.low + TWO_THIRDS_REST });
  const fraction = exactSum(2 * s.high, rest.high);
  const whole = exactSum(exponent * LN2_HIGH, fraction.high);
  return exactSum(whole.high, whole.low + (fraction.low + (2 * s.low + rest.low + exponent * LN2_LOW)));
}

function quotient(x: number, y: DoubleDouble): DoubleDouble {
  const high = x / y.high;
  const product = exactProduct(high, y.high);
  return { high, low: (x - product.high - product.low - high * y.low) / y.high };
}
