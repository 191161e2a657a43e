import type { BackwardOptions, DifferentiableNode, ValueKind } from './backward.ts';
import { backward, dataOf } from './backward.ts';
import type { OperationName } from './ops.ts';
import { operation } from './ops.ts';

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
  /** Used by `topologicalOrder` alone. */
  lastWalk = 0;
  readonly kind: ValueKind;
  /** The operation that made this value; `null` on variables and constants. */
  readonly op: OperationName | null;
  /** What the operation was applied to, in order; `a.mul(a)` has `a` twice. */
  readonly operands: readonly Value[];
  /** A constant belonging to the operation (the slope of a leaky ReLU), else 0. */
  readonly setting: number;
  label: string;

  constructor(
    data: number,
    label = '',
    kind: ValueKind = 'variable',
    op: OperationName | null = null,
    operands: readonly Value[] = NONE,
    setting = 0,
  ) {
    this.data = data;
    this.label = label;
    this.kind = kind;
    this.op = op;
    this.operands = operands;
    this.setting = setting;
  }

  /** A fixed number in the graph. */
  static constant(data: number): Value {
    return new Value(data, '', 'constant');
  }

  /** Applies an operation of the table to operands; the methods below are this, by name. */
  static apply(op: OperationName, operands: readonly Value[], setting?: number): Value {
    const row = operation(op);
    const [x, y, z] = dataOf(operands);
    const constant = setting ?? row.setting?.default ?? 0;
    return new Value(row.forward(x, y, z, constant), '', 'operation', op, operands, constant);
  }

  add(other: Value | number): Value {
    return Value.apply('add', [this, asValue(other)]);
  }
  sub(other: Value | number): Value {
    return Value.apply('sub', [this, asValue(other)]);
  }
  mul(other: Value | number): Value {
    return Value.apply('mul', [this, asValue(other)]);
  }
  div(other: Value | number): Value {
    return Value.apply('div', [this, asValue(other)]);
  }
  pow(exponent: Value | number): Value {
    return Value.apply('pow', [this, asValue(exponent)]);
  }
  max(other: Value | number): Value {
    return Value.apply('max', [this, asValue(other)]);
  }
  min(other: Value | number): Value {
    return Value.apply('min', [this, asValue(other)]);
  }
  neg(): Value {
    return Value.apply('neg', [this]);
  }
  relu(): Value {
    return Value.apply('relu', [this]);
  }
  leakyRelu(slope?: number): Value {
    return Value.apply('leaky_relu', [this], slope);
  }
  tanh(): Value {
    return Value.apply('tanh', [this]);
  }
  sigmoid(): Value {
    return Value.apply('sigmoid', [this]);
  }
  exp(): Value {
    return Value.apply('exp', [this]);
  }
  log(): Value {
    return Value.apply('log', [this]);
  }
  sqrt(): Value {
    return Value.apply('sqrt', [this]);
  }
  sin(): Value {
    return Value.apply('sin', [this]);
  }
  cos(): Value {
    return Value.apply('cos', [this]);
  }
  abs(): Value {
    return Value.apply('abs', [this]);
  }
  softplus(): Value {
    return Value.apply('softplus', [this]);
  }
  elu(): Value {
    return Value.apply('elu', [this]);
  }
  silu(): Value {
    return Value.apply('silu', [this]);
  }
  gelu(): Value {
    return Value.apply('gelu', [this]);
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
