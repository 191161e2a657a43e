import { erf } from './erf.ts';

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

/** 1 / (1 + e⁻ˣ), without overflow on either side. */
export const sigmoid = (x: number): number => {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
};

/** xʸ as in IEEE 754 pow, where 1 to any power is 1. */
export const power = (x: number, y: number): number => (x === 1 ? 1 : x ** y);

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
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  abs: Math.abs,
  sigmoid,
  erf,
  where: (condition, positive, otherwise) => (condition <= 0 ? otherwise : positive),
  prefer,
};
