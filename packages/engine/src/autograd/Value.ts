import type { BackwardOptions, DifferentiableNode } from './backward.ts';
import { backward } from './backward.ts';
import type { OperationName } from './ops.ts';
import { operandsOf } from './ops.ts';
import { CONSTANT, operationOrigin, ORIGINS, VARIABLE } from './Origin.ts';
import type { Origin, ValueKind } from './Origin.ts';

/**
 * A number that remembers how it was computed, so that its derivatives can be found.
 *
 * ```ts
 * const a = new Value(2, 'a'), b = new Value(-3, 'b');
 * const loss = a.mul(b).add(10).tanh();
 * loss.backward();
 * a.grad; // ∂loss/∂a
 * ```
 *
 * Numbers given as operands become constants: they take part in the computation, but nothing is
 * differentiated with respect to them (their `grad` stays 0).
 */
export class Value implements DifferentiableNode {
  /** The number itself. Change it on a variable, then call `forward()` on the output. */
  data: number;
  /** ∂output/∂this after `output.backward()`, else 0. */
  grad = 0;
  label: string;
  /** Used by `topologicalOrder` alone. */
  lastWalk = 0;
  origin: Origin;
  /** The operands; `null` or empty where there are fewer. In fields of their own, they take a third of an array's room. */
  x: Value | null;
  y: Value | null;
  rest: readonly Value[];

  constructor(
    data: number,
    label = '',
    kind: ValueKind = 'variable',
    op: OperationName | null = null,
    operands: readonly Value[] = NONE,
    setting?: number,
  ) {
    this.data = data;
    this.label = label;
    this.origin = op !== null ? originOf(op, setting) : kind === 'constant' ? CONSTANT : VARIABLE;
    this.x = operands.length > 0 ? operands[0]! : null;
    this.y = operands.length > 1 ? operands[1]! : null;
    this.rest = operands.length > 2 ? operands.slice(2) : NONE;
  }

  get kind(): ValueKind {
    return this.origin.kind;
  }
  /** The operation that made this value; `null` on variables and constants. */
  get op(): OperationName | null {
    return this.origin.op;
  }
  /** A constant belonging to the operation (the slope of a leaky ReLU), else 0. */
  get setting(): number {
    return this.origin.setting ?? 0;
  }
  /** What the operation was applied to, in order; `a.mul(a)` has `a` twice. */
  get operands(): readonly Value[] {
    return [this.x, this.y, ...this.rest].filter((operand) => operand !== null);
  }

  /** A fixed number in the graph. */
  static constant(data: number): Value {
    return new Value(data, '', 'constant');
  }

  /** Applies an operation of the table to operands; the methods below are this, by name. */
  static apply(op: OperationName, operands: readonly Value[], setting?: number): Value {
    const origin = originOf(op, setting);
    const [x, y, z] = operandsOf(operands);
    const data = origin.forward(x.data, y.data, z.data, origin.setting ?? 0);
    return new Value(data, '', 'operation', op, operands, setting);
  }

  add(other: Value | number): Value {
    return binary(ORIGINS.add, this, other);
  }
  sub(other: Value | number): Value {
    return binary(ORIGINS.sub, this, other);
  }
  mul(other: Value | number): Value {
    return binary(ORIGINS.mul, this, other);
  }
  div(other: Value | number): Value {
    return binary(ORIGINS.div, this, other);
  }
  pow(exponent: Value | number): Value {
    return binary(ORIGINS.pow, this, exponent);
  }
  max(other: Value | number): Value {
    return binary(ORIGINS.max, this, other);
  }
  min(other: Value | number): Value {
    return binary(ORIGINS.min, this, other);
  }
  neg(): Value {
    return unary(ORIGINS.neg, this);
  }
  relu(): Value {
    return unary(ORIGINS.relu, this);
  }
  leakyRelu(slope?: number): Value {
    return Value.apply('leaky_relu', [this], slope);
  }
  tanh(): Value {
    return unary(ORIGINS.tanh, this);
  }
  sigmoid(): Value {
    return unary(ORIGINS.sigmoid, this);
  }
  exp(): Value {
    return unary(ORIGINS.exp, this);
  }
  log(): Value {
    return unary(ORIGINS.log, this);
  }
  sqrt(): Value {
    return unary(ORIGINS.sqrt, this);
  }
  sin(): Value {
    return unary(ORIGINS.sin, this);
  }
  cos(): Value {
    return unary(ORIGINS.cos, this);
  }
  abs(): Value {
    return unary(ORIGINS.abs, this);
  }
  softplus(): Value {
    return unary(ORIGINS.softplus, this);
  }
  elu(): Value {
    return unary(ORIGINS.elu, this);
  }
  silu(): Value {
    return unary(ORIGINS.silu, this);
  }
  gelu(): Value {
    return unary(ORIGINS.gelu, this);
  }

  /**
   * Sets `grad` of every value that this one was computed from to ∂this/∂value, by the chain rule.
   * Gradients in this graph are zeroed first, so calling it twice gives the same result.
   * To add up over several calls, use `backward({ accumulate: true })` after zeroing yourself.
   */
  backward(options?: BackwardOptions): void {
    backward(this, options);
  }
}

const NONE: readonly Value[] = Object.freeze([]);

/** A value as it is; a number as a constant. */
export function asValue(x: Value | number): Value {
  return typeof x === 'number' ? Value.constant(x) : x;
}

/** `Value.apply` for one operand, without a list of it. */
function unary(origin: Origin, x: Value): Value {
  const value = new Value(origin.forward(x.data, x.data, x.data, origin.setting ?? 0));
  value.origin = origin;
  value.x = x;
  return value;
}

/** `Value.apply` for two operands, without a list of them. */
function binary(origin: Origin, x: Value, other: Value | number): Value {
  const y = asValue(other);
  const value = new Value(origin.forward(x.data, y.data, x.data, origin.setting ?? 0));
  value.origin = origin;
  value.x = x;
  value.y = y;
  return value;
}

function originOf(op: OperationName, setting?: number): Origin {
  return setting === undefined ? ORIGINS[op] : operationOrigin(op, setting);
}
