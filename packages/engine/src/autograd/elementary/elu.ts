import { expm1Reduced, LN2_HIGH, LN2_LOW, LOG2_E } from './exp.ts';
import { POWERS_OF_TWO, POWER_ZERO, ROUNDER } from './exactSteps.ts';

/** Below this eˣ − 1 is −1. */
export const ELU_MIN = -40;

/**
 * x for x ≥ 0, eˣ − 1 below, with an error below 1.5 units in the last place.
 *
 * With x = k·ln 2 + r as for `exp`, eˣ − 1 = 2ᵏ·(eʳ − 1) + (2ᵏ − 1); near 0, where k = 0, nothing is lost.
 */
export function elu(x: number): number {
  if (!(x < 0)) return x;
  const t = x < ELU_MIN ? ELU_MIN : x;
  const whole = t * LOG2_E + ROUNDER - ROUNDER;
  const r = t - whole * LN2_HIGH - whole * LN2_LOW;
  const power = POWERS_OF_TWO[(whole | 0) + POWER_ZERO]!;
  return expm1Reduced(r) * power + (power - 1);
}
