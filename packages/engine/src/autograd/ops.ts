import type { Algebra } from './algebra.ts';
import { DERIVATIVE_OPERATIONS } from './derivativeOps.ts';
import { elu } from './elementary/elu.ts';
import { erf } from './elementary/erf.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { power } from './elementary/power.ts';
import { sigmoid } from './elementary/sigmoid.ts';
import { silu } from './elementary/silu.ts';
import { cos, sin } from './elementary/sine.ts';
import { softplus } from './elementary/softplus.ts';
import { tanh } from './elementary/tanh.ts';
import type { Operation } from './Operation.ts';

export { operandsOf } from './Operation.ts';
export type { Operands, Operation, OperationForm } from './Operation.ts';

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
    syntax: { text: '+', precedence: 1 },
    forward: (x, y) => x + y,
    backward: (_k, upstream) => [upstream, upstream],
    derivative: ['1', '1'],
  },
  /** ∂(x − y)/∂x = 1, ∂(x − y)/∂y = −1 */
  sub: {
    symbol: '−',
    arity: 2,
    form: 'infix',
    syntax: { text: '-', precedence: 1 },
    forward: (x, y) => x - y,
    backward: (k, upstream) => [upstream, k.neg(upstream)],
    derivative: ['1', '−1'],
  },
  /** ∂(x·y)/∂x = y, ∂(x·y)/∂y = x */
  mul: {
    symbol: '×',
    arity: 2,
    form: 'infix',
    syntax: { text: '*', precedence: 2 },
    forward: (x, y) => x * y,
    backward: (k, upstream, _u, [x, y]) => [k.mul(upstream, y), k.mul(upstream, x)],
    derivative: ['y', 'x'],
  },
  /** ∂(x/y)/∂x = 1/y, ∂(x/y)/∂y = −x/y² */
  div: {
    symbol: '÷',
    arity: 2,
    form: 'infix',
    syntax: { text: '/', precedence: 2 },
    forward: (x, y) => x / y,
    backward: (k, upstream, u, [, y]) => [k.div(upstream, y), k.neg(k.mul(upstream, k.div(u, y)))],
    derivative: ['1 / y', '−x / y²'],
  },
  /** ∂xʸ/∂x = y·xʸ⁻¹ (0 where y = 0), ∂xʸ/∂y = xʸ·ln x (0 where x = 0 and y ≥ 0) */
  pow: {
    symbol: 'xʸ',
    arity: 2,
    form: 'infix',
    syntax: { text: '**', precedence: 4, rightToLeft: true },
    python: { math: 'math.pow(x, y)' },
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
    syntax: { text: '-', precedence: 3 },
    forward: (x) => -x,
    backward: (k, upstream) => [k.neg(upstream)],
    derivative: ['−1'],
  },
  /** relu(x) = max(0, x); ∂/∂x = 1 if x > 0, else 0 */
  relu: {
    symbol: 'relu',
    arity: 1,
    form: 'function',
    python: { math: 'x if x > 0 else 0.0', torch: 'torch.relu' },
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
    python: { math: 'x if x > 0 else 0.01 * x', torch: 'torch.nn.functional.leaky_relu' },
    forward: (x, _y, _z, slope) => (x <= 0 ? slope * x : x),
    backward: (k, upstream, _u, [x], slope) => [k.where(x, upstream, k.mul(upstream, k.constant(slope)))],
    derivative: ['1 if x > 0, else slope'],
  },
  /** tanh(x); ∂/∂x = 1 − tanh²(x) */
  tanh: {
    symbol: 'tanh',
    arity: 1,
    form: 'function',
    python: { math: 'math.tanh(x)', torch: 'torch.tanh' },
    forward: tanh,
    backward: (k, upstream, u) => [k.mul(upstream, k.sub(k.constant(1), k.mul(u, u)))],
    derivative: ['1 − u²'],
  },
  /** σ(x) = 1 / (1 + e⁻ˣ); ∂/∂x = σ(x)·(1 − σ(x)) */
  sigmoid: {
    symbol: 'sigmoid',
    arity: 1,
    form: 'function',
    python: { math: '0.5 * (1 + math.tanh(0.5 * x))', torch: 'torch.sigmoid' },
    forward: sigmoid,
    backward: (k, upstream, u) => [k.mul(upstream, k.mul(u, k.sub(k.constant(1), u)))],
    derivative: ['u · (1 − u)'],
  },
  /** ∂eˣ/∂x = eˣ */
  exp: {
    symbol: 'exp',
    arity: 1,
    form: 'function',
    python: { math: 'math.exp(x)', torch: 'torch.exp' },
    forward: exp,
    backward: (k, upstream, u) => [k.mul(upstream, u)],
    derivative: ['u'],
  },
  /** ∂ln x/∂x = 1/x */
  log: {
    symbol: 'log',
    arity: 1,
    form: 'function',
    python: { math: 'math.log(x)', torch: 'torch.log' },
    forward: log,
    backward: (k, upstream, _u, [x]) => [k.div(upstream, x)],
    derivative: ['1 / x'],
  },
  /** ∂√x/∂x = 1 / (2√x) */
  sqrt: {
    symbol: 'sqrt',
    arity: 1,
    form: 'function',
    python: { math: 'math.sqrt(x)', torch: 'torch.sqrt' },
    forward: Math.sqrt,
    backward: (k, upstream, u) => [k.div(upstream, k.mul(k.constant(2), u))],
    derivative: ['1 / (2u)'],
  },
  /** ∂sin(x)/∂x = cos(x) */
  sin: {
    symbol: 'sin',
    arity: 1,
    form: 'function',
    python: { math: 'math.sin(x)', torch: 'torch.sin' },
    forward: sin,
    backward: (k, upstream, _u, [x]) => [k.mul(upstream, k.cos(x))],
    derivative: ['cos x'],
  },
  /** ∂cos(x)/∂x = −sin(x) */
  cos: {
    symbol: 'cos',
    arity: 1,
    form: 'function',
    python: { math: 'math.cos(x)', torch: 'torch.cos' },
    forward: cos,
    backward: (k, upstream, _u, [x]) => [k.neg(k.mul(upstream, k.sin(x)))],
    derivative: ['−sin x'],
  },
  /** ∂|x|/∂x = sign(x), 0 at 0 */
  abs: {
    symbol: 'abs',
    arity: 1,
    form: 'function',
    python: { math: 'abs(x)', torch: 'torch.abs' },
    forward: Math.abs,
    backward: (k, upstream, _u, [x]) => [k.where(x, upstream, k.where(k.neg(x), k.neg(upstream), k.constant(0)))],
    derivative: ['sign x'],
  },
  /** softplus(x) = ln(1 + eˣ), written so that it does not overflow; ∂/∂x = σ(x) */
  softplus: {
    symbol: 'softplus',
    arity: 1,
    form: 'function',
    python: { math: 'max(x, 0) + math.log1p(math.exp(-abs(x)))', torch: 'torch.nn.functional.softplus' },
    forward: softplus,
    backward: (k, upstream, _u, [x]) => [k.mul(upstream, k.sigmoid(x))],
    derivative: ['sigmoid x'],
  },
  /** elu(x) = x if x > 0, else eˣ − 1; ∂/∂x = 1 if x > 0, else eˣ (Clevert et al., 2015, α = 1) */
  elu: {
    symbol: 'elu',
    arity: 1,
    form: 'function',
    python: { math: 'x if x > 0 else math.expm1(x)', torch: 'torch.nn.functional.elu' },
    forward: elu,
    backward: (k, upstream, _u, [x]) => [k.where(x, upstream, k.mul(upstream, k.exp(x)))],
    derivative: ['1 if x > 0, else eˣ'],
  },
  /** silu(x) = x·σ(x); ∂/∂x = σ(x)·(1 + x·(1 − σ(x))) (Elfwing et al., 2017) */
  silu: {
    symbol: 'silu',
    arity: 1,
    form: 'function',
    python: { math: '0.5 * x * (1 + math.tanh(0.5 * x))', torch: 'torch.nn.functional.silu' },
    forward: silu,
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
    python: { math: '0.5 * x * (1 + math.erf(x * math.sqrt(0.5)))', torch: 'torch.nn.functional.gelu' },
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
    python: { math: 'max(x, y)', torch: 'torch.maximum' },
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
    python: { math: 'min(x, y)', torch: 'torch.minimum' },
    forward: (x, y) => Math.min(x, y),
    backward: (k, upstream, _u, [x, y]) => [
      passShare(k, k.prefer(y, x), upstream),
      passShare(k, k.prefer(x, y), upstream),
    ],
    derivative: ['1 if x < y, ½ if x = y, else 0', '1 if y < x, ½ if x = y, else 0'],
  },
  ...DERIVATIVE_OPERATIONS,
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
