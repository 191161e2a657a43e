import type { Lanes, LaneWriter } from '../LaneWriter.ts';

/** c₀ + c₁·x + c₂·x² + …, by Horner's scheme: c₀ + x·(c₁ + x·(…)). */
export function horner(w: LaneWriter, x: Lanes, coefficients: readonly number[]): Lanes {
  const [highest = 0, ...rest] = coefficients.toReversed();
  return rest.reduce((sum, c) => w.add(w.mul(sum, x), w.constant(c)), w.constant(highest));
}

/** a + b·x, as the pieces of Estrin's scheme are. */
export function line(w: LaneWriter, a: Lanes, b: Lanes, x: Lanes): Lanes {
  return w.add(a, w.mul(b, x));
}
