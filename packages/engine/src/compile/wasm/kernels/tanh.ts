import { TANH_DENOMINATOR, TANH_LIMIT, TANH_NUMERATOR } from '../../../autograd/elementary/tanh.ts';
import type { Kernel } from './Kernel.ts';
import { horner } from './polynomials.ts';

/** `tanh` of `autograd/elementary`. */
export const tanh: Kernel = (w, x) => {
  const t = w.let(w.binary('pmax', w.binary('pmin', x, w.constant(TANH_LIMIT)), w.constant(-TANH_LIMIT)));
  const u = w.let(w.mul(t, t));
  const n = w.let(w.mul(t, horner(w, u, TANH_NUMERATOR)));
  const d = w.let(horner(w, u, TANH_DENOMINATOR));
  const nd = w.let(w.mul(n, d));
  const n2 = w.let(w.add(nd, nd));
  const d2 = w.let(w.add(w.mul(n, n), w.mul(d, d)));
  const tangent = w.let(w.mul(n2, d2));
  const numerator = w.let(w.add(tangent, tangent));
  const difference = w.let(w.sub(d2, w.unary('abs', n2)));
  return w.div(numerator, w.add(w.unary('abs', numerator), w.mul(difference, difference)));
};

/** Single precision, for pictures: σ(x) = ½ + ½·tanh(x/2). */
export const sigmoidOfSingles: Kernel = (w, x) => {
  const half = w.constant(0.5);
  return w.add(half, w.mul(half, tanh(w, w.mul(half, x))));
};
