import { erf } from './elementary/erf.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { power } from './elementary/power.ts';
import { sigmoid } from './elementary/sigmoid.ts';
import { cos, sin } from './elementary/sine.ts';

/**
 * What a derivative rule may be written in. Run on plain numbers it gives `backward`, on the
 * instructions of a `Program` the adjoint that is compiled, on `Value`s a graph that can be
 * differentiated again.
 */
export interface Algebra<T> {
  constant(x: number): T;
  neg(x: T): T;
  add(x: T, y: T): T;
  sub(x: T, y: T): T;
  mul(x: T, y: T): T;
  div(x: T, y: T): T;
  pow(x: T, y: T): T;
  exp(x: T): T;
  log(x: T): T;
  sin(x: T): T;
  cos(x: T): T;
  abs(x: T): T;
  sigmoid(x: T): T;
  erf(x: T): T;
  /** `otherwise` where `condition` ≤ 0, else `positive`. */
  where(condition: T, positive: T, otherwise: T): T;
  /** The share of the gradient that `max(x, y)` passes to x: 1 if x > y, 0 if x < y, ½ at a tie, 1 if either is NaN. */
  prefer(x: T, y: T): T;
}

/** See `Algebra.prefer`. */
export const prefer = (x: number, y: number): number => (x < y ? 0 : x === y ? 0.5 : 1);

/** The algebra of plain numbers: running a rule on it computes a gradient. */
export const numberAlgebra: Algebra<number> = {
  constant: (x) => x,
  neg: (x) => -x,
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  pow: power,
  exp,
  log,
  sin,
  cos,
  abs: Math.abs,
  sigmoid,
  erf,
  where: (condition, positive, otherwise) => (condition <= 0 ? otherwise : positive),
  prefer,
};
