import { ByteWriter } from './ByteWriter.ts';
import type { Opcode, ValueType } from './opcodes.ts';
import { OPCODES, PREFIX, TYPES } from './opcodes.ts';

export interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** Writes the body of one function, instruction by instruction. Its parameters are its first locals. */
export class FunctionWriter {
  readonly signature: Signature;
  readonly code = new ByteWriter();
  private readonly locals: ValueType[] = [];
  private readonly free: Record<ValueType, number[]> = { i32: [], f64: [], v128: [] };

  constructor(parameters: readonly ValueType[] = [], results: readonly ValueType[] = []) {
    this.signature = { parameters, results };
  }

  /** An instruction, with a whole number as its immediate if it has one. */
  op(opcode: Opcode, immediate?: number): void {
    const number = OPCODES[opcode];
    if (number < PREFIX) this.code.byte(number);
    else {
      this.code.byte(0xfd);
      this.code.unsigned(number - PREFIX);
    }
    if (immediate !== undefined) this.code.unsigned(immediate);
  }

  integer(number: number): void {
    this.op('i32.const');
    this.code.signed(number);
  }

  double(number: number): void {
    this.op('f64.const');
    this.code.float64(number);
  }

  /** Sixteen bytes as a vector. */
  vector(bytes: readonly number[]): void {
    this.op('v128.const');
    this.code.append(bytes);
  }

  /** Picks sixteen bytes out of two vectors: 0…15 of the lower, 16…31 of the upper operand. */
  shuffle(lanes: readonly number[]): void {
    this.op('i8x16.shuffle');
    this.code.append(lanes);
  }

  /** Takes a number out of a vector, or puts one in. */
  lane(opcode: 'f64x2.extract_lane' | 'f64x2.replace_lane', lane: number): void {
    this.op(opcode);
    this.code.byte(lane);
  }

  /** Reads or writes memory at an address on the stack plus `offset` bytes. */
  memory(opcode: Opcode, offset: number): void {
    // How far addresses are aligned, as a power of two: a hint, kept low.
    this.op(opcode, 2);
    this.code.unsigned(offset);
  }

  /** The vector at a fixed address: `i32.const 0`, `v128.load offset=…`. */
  load(address: number): void {
    const { code } = this;
    code.byte(OPCODES['i32.const']);
    code.byte(0);
    code.byte(0xfd);
    code.byte(OPCODES['v128.load'] - PREFIX);
    code.byte(2);
    code.unsigned(address);
  }

  /** Adds to a whole number that a local holds. */
  advance(local: number, by: number): void {
    this.op('local.get', local);
    this.integer(by);
    this.op('i32.add');
    this.op('local.set', local);
  }

  block(kind: 'block' | 'loop' | 'if', body: () => void): void {
    this.op(kind);
    this.code.byte(TYPES.none);
    body();
    this.op('end');
  }

  /** A local that nothing else holds. */
  take(type: ValueType): number {
    const free = this.free[type].pop();
    if (free !== undefined) return free;
    this.locals.push(type);
    return this.signature.parameters.length + this.locals.length - 1;
  }

  /** Gives a local back, to be taken again. */
  release(type: ValueType, local: number): void {
    this.free[type].push(local);
  }

  /** The body as it stands in the code section: runs of locals of one type, then the instructions. */
  body(): ByteWriter {
    const runs: { type: ValueType; count: number }[] = [];
    for (const type of this.locals) {
      const last = runs.at(-1);
      if (last?.type === type) last.count++;
      else runs.push({ type, count: 1 });
    }
    const body = new ByteWriter();
    body.unsigned(runs.length);
    for (const { type, count } of runs) {
      body.unsigned(count);
      body.byte(TYPES[type]);
    }
    body.append(this.code.bytes);
    body.byte(OPCODES.end);
    return body;
  }
}
