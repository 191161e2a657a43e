import { SOFTPLUS_POLYNOMIAL } from '../../../autograd/elementary/softplus.ts';
import type { Lanes } from '../LaneWriter.ts';
import { exp } from './exp.ts';
import type { Kernel } from './Kernel.ts';
import { line } from './polynomials.ts';

/** `softplus` of `autograd/elementary`. */
export const softplus: Kernel = (w, x) => {
  const c = (index: number): Lanes => w.constant(SOFTPLUS_POLYNOMIAL[index] ?? 0);
  const e = w.let(exp(w, w.unary('neg', w.unary('abs', x))));
  const s = w.let(w.div(e, w.add(w.constant(2), e)));
  const z = w.let(w.mul(s, s));
  const z2 = w.let(w.mul(z, z));
  const z4 = w.let(w.mul(z2, z2));
  const low = w.add(line(w, c(0), c(1), z), w.mul(line(w, c(2), c(3), z), z2));
  const middle = w.add(line(w, c(4), c(5), z), w.mul(line(w, c(6), c(7), z), z2));
  const high = w.add(middle, w.mul(line(w, c(8), c(9), z), z4));
  const half = w.let(w.mul(w.mul(w.constant(0.5), e), e));
  const series = w.mul(z, w.add(low, w.mul(high, z4)));
  const rest = w.let(w.sub(e, w.sub(half, w.mul(s, w.add(half, series)))));
  return w.select(w.binary('gt', x, w.zero), w.add(x, rest), rest);
};
