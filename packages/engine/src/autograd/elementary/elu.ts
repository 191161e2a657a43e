import { expm1Reduced, LN2_HIGH, LN2_LOW, LOG2_E } from './exp.ts';
import { POWERS_OF_TWO, POWER_ZERO, ROUNDER } from './exactSteps.ts';

/** Below this eˣ − 1 is −1. */
export const ELU_MIN = -40;

const [MIN, LOG2, HIGH, LOW] = [ELU_MIN, LOG2_E, LN2_HIGH, LN2_LOW];
const [ROUND, POWERS, ZERO] = [ROUNDER, POWERS_OF_TWO, POWER_ZERO];

/**
 * x for x ≥ 0, eˣ − 1 below, with an error below 1.5 units in the last place.
 *
 * With x = k·ln 2 + r as for `exp`, eˣ − 1 = 2ᵏ·(eʳ − 1) + (2ᵏ − 1); near 0, where k = 0, nothing is lost.
 */
export function elu(x: number): number {
  if (!(x < 0)) return x;
  const t = x < MIN ? MIN : x;
  const whole = t * LOG2 + ROUND - ROUND;
  const r = t - whole * HIGH - whole * LOW;
  const power = POWERS[(whole | 0) + ZERO]!;
  return expm1Reduced(r) * power + (power - 1);
}
