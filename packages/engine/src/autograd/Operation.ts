import type { Algebra } from './algebra.ts';

/** How an operation is written: `a + b`, `-a`, `tanh(a)`, or (internal) only inside a derivative. */
export type OperationForm = 'infix' | 'prefix' | 'function' | 'internal';

/** How an infix or prefix operation is typed. Functions are typed by their name. */
export interface OperatorSyntax {
  readonly text: string;
  /** The higher, the tighter it binds; infix operations of equal precedence are read from left to right. */
  readonly precedence: number;
  /** Whether `x ∘ y ∘ z` means x ∘ (y ∘ z). */
  readonly rightToLeft?: boolean;
}

/** One row of the table of operations. */
export interface Operation {
  /** What a node of the graph shows: `×`, `tanh`. */
  readonly symbol: string;
  readonly arity: 1 | 2 | 3;
  readonly form: OperationForm;
  readonly syntax?: OperatorSyntax;
  /** The operation in plain Python with its `math`, of x, y and z; and PyTorch's function for it. */
  readonly python?: { readonly math: string; readonly torch?: string };
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
