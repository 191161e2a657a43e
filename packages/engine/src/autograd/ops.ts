import type { Algebra } from './algebra.ts';
import { power, prefer, sigmoid } from './algebra.ts';
import { erf } from './erf.ts';

/** How an operation is written: `a + b`, `-a`, `tanh(a)`, or (internal) only inside a derivative. */
export type OperationForm = 'infix' | 'prefix' | 'function' | 'internal';

/** One row of the table. */
export interface Operation {
  /** What a node of the graph shows: `×`, `tanh`. */
  readonly symbol: string;
  readonly arity: 1 | 2 | 3;
  readonly form: OperationForm;
  /** A constant that is part of the operation, such as the slope of a leaky ReLU. */
  readonly setting?: { readonly name: string; readonly default: number };
  /** Value of the operation. IEEE 754: infinities and NaN flow, nothing throws. */
  readonly forward: (x: number, y: number, z: number, setting: number) => number;
  /**
   * The chain rule for this operation (a vector–Jacobian product): what each operand's gradient
   * receives when the output's gradient is `upstream`. `null` where nothing flows.
   */
  readonly backward: <T>(
    k: Algebra<T>,
    upstream: T,
    out: T,
    operands: Operands<T>,
    setting: number,
  ) => readonly (T | null)[];
  /** The local derivatives in words of mathematics, one per operand; x, y are the operands, u the output. */
  readonly derivative: readonly string[];
}

/** Operands of a rule. Those beyond the arity repeat the first one and must not be used. */
export type Operands<T> = readonly [x: T, y: T, z: T];

/** A list of operands as the triple that the rules of the table take. */
export function operandsOf<T>(operands: readonly T[]): Operands<T> {
  const [x, y, z] = operands;
  if (x === undefined) throw new RangeError('An operation needs at least one operand.');
  return [x, y ?? x, z ?? x];
}

const SQRT_HALF = Math.SQRT1_2;
const INV_SQRT_2PI = 0.3989422804014327;

/**
 * The table of operations: everything in this project that knows what `tanh` is reads it here.
 * Adding an operation is adding a row.
 *
 * Values and derivatives, also at kinks and at infinities, are PyTorch's in float64:
 * relu′(0) = 0, abs′(0) = 0, leaky_relu′(0) = slope, a tie of max or min is split evenly.
 */
export const OPERATIONS = {
  /** ∂(x + y)/∂x = 1, ∂(x + y)/∂y = 1 */
  add: {
    symbol: '+',
    arity: 2,
    form: 'infix',
    forward: (x, y) => x + y,
    backward: (_k, upstream) => [upstream, upstream],
    derivative: ['1', '1'],
  },
  /** ∂(x − y)/∂x = 1, ∂(x − y)/∂y = −1 */
  sub: {
    symbol: '−',
    arity: 2,
    form: 'infix',
    forward: (x, y) => x - y,
    backward: (k, upstream) => [upstream, k.neg(upstream)],
    derivative: ['1', '−1'],
  },
  /** ∂(x·y)/∂x = y, ∂(x·y)/∂y = x */
  mul: {
    symbol: '×',
    arity: 2,
    form: 'infix',
    forward: (x, y) => x * y,
    backward: (k, upstream, _u, [x, y]) => [k.mul(upstream, y), k.mul(upstream, x)],
    derivative: ['y', 'x'],
  },
  /** ∂(x/y)/∂x = 1/y, ∂(x/y)/∂y = −x/y² */
  div: {
    symbol: '÷',
    arity: 2,
    form: 'infix',
    forward: (x, y) => x / y,
    backward: (k, upstream, u, [, y]) => [k.div(upstream, y), k.neg(k.mul(upstream, k.div(u, y)))],
    derivative: ['1 / y', '−x / y²'],
  },
  /** ∂xʸ/∂x = y·xʸ⁻¹ (0 where y = 0), ∂xʸ/∂y = xʸ·ln x (0 where x = 0 and y ≥ 0) */
  pow: {
    symbol: 'xʸ',
    arity: 2,
    form: 'infix',
    forward: power,
    backward: (k, upstream, u, [x, y]) => {
      const zero = k.constant(0);
      const byBase = k.mul(upstream, k.mul(y, k.pow(x, k.sub(y, k.constant(1)))));
      const byExponent = k.mul(upstream, k.mul(u, k.log(x)));
      return [k.where(k.abs(y), byBase, zero), k.where(k.abs(x), byExponent, k.where(k.neg(y), byExponent, zero))];
    },
    derivative: ['y · xʸ⁻¹', 'xʸ · ln x'],
  },
  /** ∂(−x)/∂x = −1 */
  neg: {
    symbol: '−',
    arity: 1,
    form: 'prefix',
    forward: (x) => -x,
    backward: (k, upstream) => [k.neg(upstream)],
    derivative: ['−1'],
  },
  /** relu(x) = max(0, x); ∂/∂x = 1 if x > 0, else 0 */
  relu: {
    symbol: 'relu',
    arity: 1,
    form: 'function',
    forward: (x) => (x <= 0 ? 0 : x),
    backward: (k, upstream, _u, [x]) => [k.where(x, upstream, k.constant(0))],
    derivative: ['1 if x > 0, else 0'],
  },
  /** leaky_relu(x) = x if x > 0, else slope·x; ∂/∂x = 1 if x > 0, else slope */
  leaky_relu: {
    symbol: 'leaky_relu',
    arity: 1,
    form: 'function',
    setting: { name: 'slope', default: 0.01 },
    forward: (x, _y, _z, slope) => (x <= 0 ? slope * x : x),
    backward: (k, upstream, _u, [x], slope) => [k.where(x, upstream, k.mul(upstream, k.constant(slope)))],
    derivative: ['1 if x > 0, else slope'],
  },
  /** tanh(x); ∂/∂x = 1 − tanh²(x) */
  tanh: {
    symbol: 'tanh',
    arity: 1,
    form: 'function',
    forward: Math.tanh,
    backward: (k, upstream, u) => [k.mul(upstream, k.sub(k.constant(1), k.mul(u, u)))],
    derivative: ['1 − u²'],
  },
  /** σ(x) = 1 / (1 + e⁻ˣ); ∂/∂x = σ(x)·(1 − σ(x)) */
  sigmoid: {
    symbol: 'sigmoid',
    arity: 1,
    form: 'function',
    forward: sigmoid,
    backward: (k, upstream, u) => [k.mul(upstream, k.mul(u, k.sub(k.constant(1), u)))],
    derivative: ['u · (1 − u)'],
  },
  /** ∂eˣ/∂x = eˣ */
  exp: {
    symbol: 'exp',
    arity: 1,
    form: 'function',
    forward: Math.exp,
    backward: (k, upstream, u) => [k.mul(upstream, u)],
    derivative: ['u'],
  },
  /** ∂ln x/∂x = 1/x */
  log: {
    symbol: 'log',
    arity: 1,
    form: 'function',
    forward: Math.log,
    backward: (k, upstream, _u, [x]) => [k.div(upstream, x)],
    derivative: ['1 / x'],
  },
  /** ∂√x/∂x = 1 / (2√x) */
  sqrt: {
    symbol: 'sqrt',
    arity: 1,
    form: 'function',
    forward: Math.sqrt,
    backward: (k, upstream, u) => [k.div(upstream, k.mul(k.constant(2), u))],
    derivative: ['1 / (2u)'],
  },
  /** ∂sin(x)/∂x = cos(x) */
  sin: {
    symbol: 'sin',
    arity: 1,
    form: 'function',
    forward: Math.sin,
    backward: (k, upstream, _u, [x]) => [k.mul(upstream, k.cos(x))],
    derivative: ['cos x'],
  },
  /** ∂cos(x)/∂x = −sin(x) */
  cos: {
    symbol: 'cos',
    arity: 1,
    form: 'function',
    forward: Math.cos,
    backward: (k, upstream, _u, [x]) => [k.neg(k.mul(upstream, k.sin(x)))],
    derivative: ['−sin x'],
  },
  /** ∂|x|/∂x = sign(x), 0 at 0 */
  abs: {
    symbol: 'abs',
    arity: 1,
    form: 'function',
    forward: Math.abs,
    backward: (k, upstream, _u, [x]) => [k.where(x, upstream, k.where(k.neg(x), k.neg(upstream), k.constant(0)))],
    derivative: ['sign x'],
  },
  /** softplus(x) = ln(1 + eˣ), written so that it does not overflow; ∂/∂x = σ(x) */
  softplus: {
    symbol: 'softplus',
    arity: 1,
    form: 'function',
    forward: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    backward: (k, upstream, _u, [x]) => [k.mul(upstream, k.sigmoid(x))],
    derivative: ['sigmoid x'],
  },
  /** elu(x) = x if x > 0, else eˣ − 1; ∂/∂x = 1 if x > 0, else eˣ (Clevert et al., 2015, α = 1) */
  elu: {
    symbol: 'elu',
    arity: 1,
    form: 'function',
    forward: (x) => (x <= 0 ? Math.expm1(x) : x),
    backward: (k, upstream, _u, [x]) => [k.where(x, upstream, k.mul(upstream, k.exp(x)))],
    derivative: ['1 if x > 0, else eˣ'],
  },
  /** silu(x) = x·σ(x); ∂/∂x = σ(x)·(1 + x·(1 − σ(x))) (Elfwing et al., 2017) */
  silu: {
    symbol: 'silu',
    arity: 1,
    form: 'function',
    forward: (x) => x * sigmoid(x),
    backward: (k, upstream, _u, [x]) => {
      const s = k.sigmoid(x);
      const one = k.constant(1);
      return [k.mul(upstream, k.mul(s, k.add(one, k.mul(x, k.sub(one, s)))))];
    },
    derivative: ['σ(x) · (1 + x · (1 − σ(x)))'],
  },
  /** gelu(x) = x·Φ(x), exact, by erf; ∂/∂x = Φ(x) + x·φ(x) (Hendrycks & Gimpel, 2016) */
  gelu: {
    symbol: 'gelu',
    arity: 1,
    form: 'function',
    forward: (x) => 0.5 * x * (1 + erf(x * SQRT_HALF)),
    backward: (k, upstream, _u, [x]) => {
      const cdf = k.mul(k.constant(0.5), k.add(k.constant(1), k.erf(k.mul(x, k.constant(SQRT_HALF)))));
      const pdf = k.mul(k.constant(INV_SQRT_2PI), k.exp(k.mul(k.constant(-0.5), k.mul(x, x))));
      return [k.mul(upstream, k.add(cdf, k.mul(x, pdf)))];
    },
    derivative: ['Φ(x) + x · φ(x)'],
  },
  /** max(x, y): the gradient goes to the larger operand, half to each at a tie */
  max: {
    symbol: 'max',
    arity: 2,
    form: 'function',
    forward: (x, y) => Math.max(x, y),
    backward: (k, upstream, _u, [x, y]) => [
      passShare(k, k.prefer(x, y), upstream),
      passShare(k, k.prefer(y, x), upstream),
    ],
    derivative: ['1 if x > y, ½ if x = y, else 0', '1 if y > x, ½ if x = y, else 0'],
  },
  /** min(x, y): the gradient goes to the smaller operand, half to each at a tie */
  min: {
    symbol: 'min',
    arity: 2,
    form: 'function',
    forward: (x, y) => Math.min(x, y),
    backward: (k, upstream, _u, [x, y]) => [
      passShare(k, k.prefer(y, x), upstream),
      passShare(k, k.prefer(x, y), upstream),
    ],
    derivative: ['1 if x < y, ½ if x = y, else 0', '1 if y < x, ½ if x = y, else 0'],
  },
  /** erf(x) = 2/√π ∫₀ˣ e^(−t²) dt; ∂/∂x = 2/√π · e^(−x²). Appears in the derivative of gelu. */
  erf: {
    symbol: 'erf',
    arity: 1,
    form: 'internal',
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
    forward: prefer,
    backward: () => [null, null],
    derivative: ['0', '0'],
  },
} as const satisfies Record<string, Operation>;

/** Names of the operations: the keys of the table. */
export type OperationName = keyof typeof OPERATIONS;

/** All names, in the order of the table. A row's index is its opcode in a compiled `Program`. */
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];

/** The row of an operation. */
export function operation(name: OperationName): Operation {
  return OPERATIONS[name];
}

/** `share · upstream`, and exactly 0 where the share is 0 even if `upstream` is not finite. */
function passShare<T>(k: Algebra<T>, share: T, upstream: T): T {
  return k.where(share, k.mul(share, upstream), k.constant(0));
}
