import { prefer } from './algebra.ts';
import { erf } from './elementary/erf.ts';
import type { Operation } from './Operation.ts';

/** The last rows of the table of operations: those that nobody types, but that derivatives are made of. */
export const DERIVATIVE_OPERATIONS = {
  /** erf(x) = 2/√π ∫₀ˣ e^(−t²) dt; ∂/∂x = 2/√π · e^(−x²). Appears in the derivative of gelu. */
  erf: {
    symbol: 'erf',
    arity: 1,
    form: 'internal',
    python: { math: 'math.erf(x)' },
    forward: erf,
    backward: (k, upstream, _u, [x]) => [
      k.mul(upstream, k.mul(k.constant(2 / Math.sqrt(Math.PI)), k.exp(k.neg(k.mul(x, x))))),
    ],
    derivative: ['2/√π · e^(−x²)'],
  },
  /** where(x, y, z) = z if x ≤ 0, else y. Appears in the derivatives of relu, abs and pow. */
  where: {
    symbol: 'where',
    arity: 3,
    form: 'internal',
    python: { math: 'z if x <= 0 else y' },
    forward: (x, y, z) => (x <= 0 ? z : y),
    backward: (k, upstream, _u, [x]) => [
      null,
      k.where(x, upstream, k.constant(0)),
      k.where(x, k.constant(0), upstream),
    ],
    derivative: ['0', '1 if x > 0, else 0', '1 if x ≤ 0, else 0'],
  },
  /** prefer(x, y) = 1 if x > y, ½ if x = y, 0 if x < y: constant almost everywhere. Appears in the derivatives of max and min. */
  prefer: {
    symbol: 'prefer',
    arity: 2,
    form: 'internal',
    python: { math: '0 if x < y else 0.5 if x == y else 1' },
    forward: prefer,
    backward: () => [null, null],
    derivative: ['0', '0'],
  },
} as const satisfies Record<string, Operation>;
