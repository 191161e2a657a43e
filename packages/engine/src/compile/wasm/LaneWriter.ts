import type { FunctionWriter } from './FunctionWriter.ts';
import type { LaneType } from './LaneType.ts';
import type { MemoryLayout } from './MemoryLayout.ts';
import type { Opcode } from './opcodes.ts';

/** An expression: writes the instructions that leave its vector, one number a lane, on the stack. */
export type Lanes = () => void;

type Unary = 'abs' | 'neg' | 'sqrt';
type Binary = 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'pmin' | 'pmax' | 'eq' | 'lt' | 'gt' | 'le' | 'ge';

/** Writes arithmetic on vectors into a function, from nested expressions. */
export class LaneWriter {
  readonly type: LaneType;
  readonly out: FunctionWriter;
  private readonly layout: MemoryLayout;
  private scope: number[] | undefined;

  constructor(type: LaneType, out: FunctionWriter, layout: MemoryLayout) {
    this.type = type;
    this.out = out;
    this.layout = layout;
  }

  readonly zero: Lanes = () => this.out.vector(ZERO);

  constant(number: number): Lanes {
    return Object.is(number, 0) ? this.zero : this.load(this.layout.constant(number));
  }

  /** The vector at a fixed address. */
  load(address: number): Lanes {
    return () => this.out.load(address);
  }

  /** Writes a vector to a fixed address, now. */
  store(address: number, value: Lanes): void {
    this.out.integer(0);
    value();
    this.out.memory('v128.store', address);
  }

  local(index: number): Lanes {
    return () => this.out.op('local.get', index);
  }

  /** A constant whose bits are those of a whole number from 0 to 2⁵²: a subnormal double. */
  integer(number: number): Lanes {
    return this.constant(number * Number.MIN_VALUE);
  }

  /** An instruction of two vectors on their bits. */
  op(opcode: Opcode, x: Lanes, y: Lanes): Lanes {
    return () => {
      x();
      y();
      this.out.op(opcode);
    };
  }

  shift(opcode: Opcode, x: Lanes, bits: number): Lanes {
    return () => {
      x();
      this.out.integer(bits);
      this.out.op(opcode);
    };
  }

  unary(operation: Unary, x: Lanes): Lanes {
    return () => {
      x();
      this.out.op(`${this.type}.${operation}`);
    };
  }

  binary(operation: Binary, x: Lanes, y: Lanes): Lanes {
    return () => {
      x();
      y();
      this.out.op(`${this.type}.${operation}`);
    };
  }

  add(x: Lanes, y: Lanes): Lanes {
    return this.binary('add', x, y);
  }
  sub(x: Lanes, y: Lanes): Lanes {
    return this.binary('sub', x, y);
  }
  mul(x: Lanes, y: Lanes): Lanes {
    return this.binary('mul', x, y);
  }
  div(x: Lanes, y: Lanes): Lanes {
    return this.binary('div', x, y);
  }

  /** Computes an expression here and now, to be used many times. Not inside of another expression. */
  let(value: Lanes): Lanes {
    const local = this.keep(value);
    this.scope?.push(local);
    return this.local(local);
  }

  /** The same, in a local that no scope frees, and that may be set again. */
  keep(value: Lanes): number {
    const local = this.out.take('v128');
    this.set(local, value);
    return local;
  }

  set(local: number, value: Lanes): void {
    value();
    this.out.op('local.set', local);
  }

  /** Writes what `body` does; the locals that it takes by `let` are free again after it. */
  within(body: () => void): void {
    const outer = this.scope;
    const scope: number[] = [];
    this.scope = scope;
    body();
    this.scope = outer;
    for (const local of scope) this.out.release('v128', local);
  }

  /** An expression in which another one stands several times but is computed once. */
  share(value: Lanes, body: (shared: Lanes) => Lanes): Lanes {
    return () => {
      const local = this.out.take('v128');
      value();
      this.out.op('local.set', local);
      body(this.local(local))();
      this.out.release('v128', local);
    };
  }

  /** Lane by lane: `yes` where the comparison `mask` holds, else `no`. */
  select(mask: Lanes, yes: Lanes, no: Lanes): Lanes {
    return () => {
      if (yes === this.zero || no === this.zero) {
        (yes === this.zero ? no : yes)();
        mask();
        this.out.op(yes === this.zero ? 'v128.andnot' : 'v128.and');
        return;
      }
      yes();
      no();
      mask();
      this.out.op('v128.bitselect');
    };
  }
}

const ZERO: readonly number[] = Array.from({ length: 16 }, () => 0);
