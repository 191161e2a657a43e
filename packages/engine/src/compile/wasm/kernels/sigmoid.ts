import { exp } from './exp.ts';
import type { Kernel } from './Kernel.ts';

/** `sigmoid` of `autograd/elementary`. */
export const sigmoid: Kernel = (w, x) => {
  const e = w.let(exp(w, w.unary('neg', w.unary('abs', x))));
  return w.div(w.select(w.binary('lt', x, w.zero), e, w.constant(1)), w.add(w.constant(1), e));
};

/** `silu` of `autograd/elementary`. */
export const silu: Kernel = (w, x) => w.mul(x, sigmoid(w, x));
