import { POWERS_OF_TWO, POWER_ZERO } from './exactSteps.ts';

/** An angle as n quarters of a turn and what remains. */
export interface ReducedAngle {
  /** The last two bits of n, as 0, 1, 2 or 3. */
  readonly turns: number;
  /** x − n·π/2, of at most π/4, is angle − excess. */
  readonly angle: number;
  readonly excess: number;
}

/** Binary places: more than 1,024 for the largest float64, 61 for the angle closest to a multiple of π/2, 107 for its digits. */
const PLACES = 1200n;
/** Of the remainder: few enough for it to be a float64. */
const KEPT = 900;
const TO_FRACTION = POWERS_OF_TWO[POWER_ZERO - KEPT]!;
const FROM_FRACTION = POWERS_OF_TWO[POWER_ZERO + KEPT]!;

let halfPi: bigint | undefined;

/** x − n·π/2 for a float64 of any size above 2²⁰, in whole-number arithmetic: right to its last digit, and slow. */
export function reduceExactly(x: number): ReducedAngle {
  halfPi ??= 8n * arctanOfInverse(5n) - 2n * arctanOfInverse(239n);
  const whole = Math.trunc(x);
  const fraction = BigInt((x - whole) * 4294967296);
  const units = (BigInt(whole) << PLACES) + (fraction << (PLACES - 32n));
  const n = (2n * units + (x < 0 ? -halfPi : halfPi)) / (2n * halfPi);
  const rest = (units - n * halfPi) >> (PLACES - BigInt(KEPT));
  const angle = Number(rest) * TO_FRACTION;
  const excess = Number(BigInt(angle * FROM_FRACTION) - rest) * TO_FRACTION;
  return { turns: Number(n & 3n), angle, excess };
}

/** arctan 1/n = Σ (−1)ᵏ / ((2k + 1)·n²ᵏ⁺¹). π/2 is 8·arctan ⅕ − 2·arctan 1/239 (Machin, 1706). */
function arctanOfInverse(n: bigint): bigint {
  let power = (1n << PLACES) / n;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n, power = -power / (n * n)) sum += power / odd;
  return sum;
}
