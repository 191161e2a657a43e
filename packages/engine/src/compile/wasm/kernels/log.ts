import { ROUNDER } from '../../../autograd/elementary/exactSteps.ts';
import { LN2_HIGH, LN2_LOW } from '../../../autograd/elementary/exp.ts';
import {
  HIGH_WORD_OF_1,
  HIGH_WORD_OF_SQRT_HALF,
  LEAST_NORMAL,
  LIFT,
  LIFT_EXPONENT,
  LOG_POLYNOMIAL,
} from '../../../autograd/elementary/log.ts';
import type { Lanes } from '../LaneWriter.ts';
import type { Kernel } from './Kernel.ts';
import { line } from './polynomials.ts';

/** `log` of `autograd/elementary`. */
export const log: Kernel = (w, x) => {
  const c = (index: number): Lanes => w.constant(LOG_POLYNOMIAL[index] ?? 0);
  const isSubnormal = w.let(w.binary('lt', x, w.constant(LEAST_NORMAL)));
  const lifted = w.let(w.select(isSubnormal, w.mul(x, w.constant(LIFT)), x));
  const fromRoot = w.op('i64x2.add', lifted, w.integer((HIGH_WORD_OF_1 - HIGH_WORD_OF_SQRT_HALF) * 2 ** 32));
  const k = w.let(w.shift('i64x2.shr_u', fromRoot, 52));
  const mantissa = w.op('i64x2.sub', lifted, w.shift('i64x2.shl', w.op('i64x2.sub', k, w.integer(1023)), 52));
  const f = w.let(w.sub(mantissa, w.constant(1)));
  const bias = w.select(isSubnormal, w.constant(1023 + LIFT_EXPONENT), w.constant(1023));
  const number = w.sub(w.op('i64x2.add', w.constant(ROUNDER), k), w.constant(ROUNDER));
  const exponent = w.let(w.sub(number, bias));
  const s = w.let(w.div(f, w.add(w.constant(2), f)));
  const z = w.let(w.mul(s, s));
  const z2 = w.let(w.mul(z, z));
  const upper = w.add(line(w, c(4), c(5), z), w.mul(c(6), z2));
  const middle = w.add(line(w, c(2), c(3), z), w.mul(upper, z2));
  const series = w.add(line(w, c(0), c(1), z), w.mul(middle, z2));
  const product = w.mul(s, w.sub(f, w.mul(z, series)));
  const correction = w.sub(product, w.mul(exponent, w.constant(LN2_LOW)));
  const finite = w.add(w.mul(exponent, w.constant(LN2_HIGH)), w.sub(f, correction));

  const isPositive = w.let(w.binary('gt', x, w.zero));
  const special = w.select(isPositive, x, w.constant(NaN));
  const atZero = w.select(w.binary('eq', x, w.zero), w.constant(-Infinity), special);
  return w.select(w.op('v128.and', isPositive, w.binary('lt', x, w.constant(Infinity))), finite, atZero);
};
