import { ROUNDER } from '../../../autograd/elementary/exactSteps.ts';
import { EXP_MAX, EXP_MIN, EXP_POLYNOMIAL, LN2_HIGH, LN2_LOW, LOG2_E } from '../../../autograd/elementary/exp.ts';
import type { Lanes, LaneWriter } from '../LaneWriter.ts';
import type { Kernel } from './Kernel.ts';
import { line } from './polynomials.ts';

/** `expm1Reduced` of `autograd/elementary`. */
export const expm1Reduced: Kernel = (w, r) => {
  const c = (index: number): Lanes => w.constant(EXP_POLYNOMIAL[index] ?? 0);
  const r2 = w.let(w.mul(r, r));
  const r4 = w.let(w.mul(r2, r2));
  const low = w.add(line(w, c(0), c(1), r), w.mul(line(w, c(2), c(3), r), r2));
  const middle = w.add(line(w, c(4), c(5), r), w.mul(line(w, c(6), c(7), r), r2));
  const high = w.add(middle, w.mul(line(w, c(8), c(9), r), r4));
  return w.add(r, w.mul(r2, w.add(low, w.mul(high, r4))));
};

/** x = k·ln 2 + r: the remainder r, and the whole number k in the bits. `x` is read several times. */
export function reduceByLn2(w: LaneWriter, x: Lanes): { readonly r: Lanes; readonly k: Lanes } {
  const rounded = w.let(w.add(w.mul(x, w.constant(LOG2_E)), w.constant(ROUNDER)));
  const whole = w.let(w.sub(rounded, w.constant(ROUNDER)));
  return {
    r: w.let(w.sub(w.sub(x, w.mul(whole, w.constant(LN2_HIGH))), w.mul(whole, w.constant(LN2_LOW)))),
    k: w.let(w.op('i64x2.sub', rounded, w.constant(ROUNDER))),
  };
}

/** 2ᵏ for a whole number k in the bits, of which only the lowest twelve count. */
export function powerOfTwo(w: LaneWriter, k: Lanes): Lanes {
  return w.shift('i64x2.shl', w.op('i64x2.add', k, w.integer(1023)), 52);
}

/** `exp` of `autograd/elementary`. */
export const exp: Kernel = (w, x) => {
  const t = w.let(w.binary('pmax', w.binary('pmin', x, w.constant(EXP_MAX)), w.constant(EXP_MIN)));
  const { r, k } = reduceByLn2(w, t);
  const half = w.let(w.shift('i32x4.shr_s', k, 1));
  const power = w.let(w.add(w.constant(1), expm1Reduced(w, r)));
  return w.mul(w.mul(power, powerOfTwo(w, half)), powerOfTwo(w, w.op('i64x2.sub', k, half)));
};
