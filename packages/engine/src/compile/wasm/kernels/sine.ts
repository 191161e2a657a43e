import { ROUNDER } from '../../../autograd/elementary/exactSteps.ts';
import { COS_POLYNOMIAL, HALF_PI_PARTS, SIN_POLYNOMIAL, TWO_OVER_PI } from '../../../autograd/elementary/sine.ts';
import type { Lanes, LaneWriter } from '../LaneWriter.ts';
import type { Kernel } from './Kernel.ts';
import { line } from './polynomials.ts';

/** `sin` of `autograd/elementary`, for |x| up to its `ANGLE_LIMIT`. */
export const sin: Kernel = (w, x) => sineAfterQuarters(w, x, 0);

/** `cos` of `autograd/elementary`, for |x| up to its `ANGLE_LIMIT`. */
export const cos: Kernel = (w, x) => sineAfterQuarters(w, x, 1);

function sineAfterQuarters(w: LaneWriter, x: Lanes, quarters: number): Lanes {
  const [high, middle, low] = HALF_PI_PARTS;
  const rounded = w.let(w.add(w.mul(x, w.constant(TWO_OVER_PI)), w.constant(ROUNDER)));
  const whole = w.let(w.sub(rounded, w.constant(ROUNDER)));
  const a = w.let(w.sub(x, w.mul(whole, w.constant(high))));
  const b = w.let(w.mul(whole, w.constant(middle)));
  const difference = w.let(w.sub(a, b));
  const back = w.let(w.sub(difference, a));
  const error = w.sub(w.sub(a, w.sub(difference, back)), w.add(b, back));
  const rest = w.let(w.sub(w.mul(whole, w.constant(low)), error));
  const angle = w.let(w.sub(difference, rest));
  const excess = w.let(w.sub(rest, w.sub(difference, angle)));
  return sineOfQuarter(w, w.let(w.op('i64x2.add', rounded, w.integer(quarters))), angle, excess);
}

/** Both series are computed; the lowest bit of the quarter selects one of them, the next one its sign. */
function sineOfQuarter(w: LaneWriter, quarter: Lanes, angle: Lanes, excess: Lanes): Lanes {
  const z = w.let(w.mul(angle, angle));
  const z2 = w.let(w.mul(z, z));
  const half = w.let(w.mul(w.constant(0.5), z));
  const series = (coefficients: readonly number[]): Lanes => {
    const c = (index: number): Lanes => w.constant(coefficients[index] ?? 0);
    const upper = w.add(line(w, c(2), c(3), z), w.mul(line(w, c(4), c(5), z), z2));
    return w.add(line(w, c(0), c(1), z), w.mul(upper, z2));
  };
  const one = w.constant(1);
  const correction = w.mul(excess, w.sub(one, half));
  const sine = w.let(w.sub(angle, w.sub(correction, w.mul(w.mul(z, angle), series(SIN_POLYNOMIAL)))));
  const start = w.let(w.sub(one, half));
  const tail = w.add(w.mul(z2, series(COS_POLYNOMIAL)), w.mul(excess, angle));
  const cosine = w.let(w.add(start, w.add(w.sub(w.sub(one, start), half), tail)));
  const isOdd = w.shift('i64x2.shr_s', w.shift('i64x2.shl', quarter, 63), 63);
  const sign = w.op('v128.and', w.shift('i64x2.shl', quarter, 62), w.constant(-0));
  return w.op('v128.xor', w.select(isOdd, cosine, sine), sign);
}
