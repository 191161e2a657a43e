import { ELU_MIN } from '../../../autograd/elementary/elu.ts';
import { expm1Reduced, powerOfTwo, reduceByLn2 } from './exp.ts';
import type { Kernel } from './Kernel.ts';

/** `elu` of `autograd/elementary`. */
export const elu: Kernel = (w, x) => {
  const { r, k } = reduceByLn2(w, w.let(w.binary('pmax', x, w.constant(ELU_MIN))));
  const power = w.let(powerOfTwo(w, k));
  const below = w.add(w.mul(expm1Reduced(w, r), power), w.sub(power, w.constant(1)));
  return w.select(w.binary('lt', x, w.zero), below, x);
};
