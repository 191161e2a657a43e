/** A derivative measured by differences, and about how far it may be off. NaN and Infinity where it cannot be. */
export interface MeasuredSlope {
  readonly slope: number;
  readonly error: number;
  /** How much of that rounding may do. */
  readonly noise: number;
  /** The same from the smallest step alone: far larger where the curve is vertical. */
  readonly last: number;
}

/** The derivative of a function at a point: across it, and on either side of it. */
export interface MeasuredSlopes {
  readonly central: MeasuredSlope;
  readonly left: MeasuredSlope;
  readonly right: MeasuredSlope;
}

const STEPS = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

const UNMEASURED: MeasuredSlope = { slope: NaN, error: Infinity, noise: 0, last: NaN };

/**
 * Measures the derivative of `f` at `x` by difference quotients with steps from 0.1 to 1e-12 (of max(1, |x|), and
 * also of a small |x|), each improved by Richardson's extrapolation; of all steps, those with the smallest
 * estimated error count. Where small steps clearly find another slope than large ones, the small ones are right: a
 * pole, a corner or a wiggle is nearer to `x` than the large ones go.
 *
 * @param rounding About how far a value of `f` may be off by rounding: the noise in the measurement.
 * @source L. F. Richardson, The approximate arithmetical solution by finite differences, 1911
 */
export function measureSlope(f: (x: number) => number, x: number, rounding: number): MeasuredSlopes {
  const middle = f(x);
  let [central, left, right] = [UNMEASURED, UNMEASURED, UNMEASURED];
  for (const step of stepsAt(Math.abs(x))) {
    const quotients = (h: number): { central: number; left: number; right: number } => {
      const [above, below] = [x + h, x - h];
      const [high, low] = [f(above), f(below)];
      return {
        central: (high - low) / (above - below),
        left: (middle - low) / (x - below),
        right: (high - middle) / (above - x),
      };
    };
    const far = quotients(step);
    const near = quotients(step / 2);
    const noise = rounding / step;
    central = better(central, far.central, near.central, 4, noise);
    left = better(left, far.left, near.left, 2, noise);
    right = better(right, far.right, near.right, 2, noise);
  }
  return { central, left, right };
}

/** From the largest to the smallest. */
function stepsAt(size: number): number[] {
  const steps = STEPS.map((step) => step * Math.max(1, size));
  if (size > 0 && size < 1e-3) steps.push(...STEPS.map((step) => step * size));
  return steps.sort((x, y) => y - x);
}

/** Up to this error, relative to max(1, its size), a slope of smaller steps is taken instead of one of larger steps. */
const CONVINCING = 0.01;
/** Slopes that are farther apart than this many times their errors are not the same. */
const FAR = 10;

/**
 * The better of the best measurement so far and what two quotients tend to, of a step and of its half, whose
 * errors are in a ratio of `ratio`. A measurement is as good as it agrees with the quotient and the step before.
 */
function better(best: MeasuredSlope, far: number, near: number, ratio: number, noise: number): MeasuredSlope {
  const slope = near + (near - far) / (ratio - 1);
  if (!Number.isFinite(slope)) return best;
  const error = Number.isNaN(best.last)
    ? Infinity
    : Math.max(Math.abs(slope - near), Math.abs(slope - best.last)) + noise;
  const isAnother = Math.abs(slope - best.slope) > FAR * (error + best.error);
  const isBetter = isAnother ? error <= CONVINCING * Math.max(1, Math.abs(slope)) : error < best.error;
  return isBetter || Number.isNaN(best.slope) ? { slope, error, noise, last: slope } : { ...best, last: slope };
}
