import type { OperationName } from '../../autograd/ops.ts';
import type { Program } from '../program.ts';
import type { Lanes, LaneWriter } from './LaneWriter.ts';
import type { MemoryLayout } from './MemoryLayout.ts';

/** Where a program's numbers come from and go to. */
export interface ProgramPlaces {
  /** An input, for the samples at hand. */
  readonly input: (index: number) => Lanes;
  /** What is the same for all samples, by register: a constant, a parameter, a result of these. */
  readonly uniform: (register: number) => Lanes;
  readonly apply: (op: OperationName, operands: readonly Lanes[], setting: number) => Lanes;
  /** Takes a register that differs from sample to sample as soon as it is computed, by its number. */
  readonly sinks: ReadonlyMap<number, (value: Lanes) => void>;
}

/** Expressions nested deeper than this are cut, so that the writer's own stack is never the limit. */
const DEEPEST = 100;

/**
 * Writes what a program computes for each sample as straight-line code. A result that is used once is nested where it
 * is used; others are held in memory until their last use. Not in locals: of thousands of those, compilers keep the
 * order of loads but not that of arithmetic, and spill nearly everything (measured: half the speed).
 */
export function writeProgram(writer: LaneWriter, layout: MemoryLayout, program: Program, places: ProgramPlaces): void {
  const { constants, parameterCount, inputs, instructions } = program;
  const firstInput = constants.length + parameterCount;
  const firstResult = firstInput + inputs.length;
  const varying = instructions.filter(({ uniform }) => !uniform);
  const size = firstResult + instructions.length;
  /** By register: how often it is read, whether it is nested where it is read, and how deep expressions then are. */
  const uses = new Int32Array(size);
  for (const { operands } of varying) for (const register of operands) uses[register]! += 1;
  const isNested = new Uint8Array(size);
  const depth = new Int32Array(size);
  for (const { out: register, operands } of varying) {
    let below = 0;
    for (const operand of operands) if (isNested[operand] === 1) below = Math.max(below, depth[operand]!);
    depth[register] = below + 1;
    isNested[register] = uses[register] === 1 && !places.sinks.has(register) && below < DEEPEST ? 1 : 0;
  }
  /** By register: the position, in the order of writing, where it is read last. */
  const lastRead = new Int32Array(size).fill(-1);
  for (let position = varying.length - 1; position >= 0; position--) {
    const { out: register, operands } = varying[position]!;
    const at = isNested[register] === 1 ? lastRead[register]! : position;
    for (const operand of operands) lastRead[operand] = Math.max(lastRead[operand]!, at);
  }

  const values: (Lanes | undefined)[] = [];
  const free: number[] = [];
  /** By position: addresses that nobody reads after it. */
  const expiring: (number[] | undefined)[] = [];
  const hold = (register: number, value: Lanes): Lanes => {
    const address = free.pop() ?? layout.allot(16);
    writer.store(address, value);
    (expiring[lastRead[register]!] ??= []).push(address);
    return writer.load(address);
  };
  const valueOf = (register: number): Lanes => {
    if (register < firstInput) return places.uniform(register);
    if (register < firstResult) return places.input(register - firstInput);
    return values[register] ?? places.uniform(register);
  };

  for (const [register, deliver] of places.sinks) {
    if (register >= firstInput && register < firstResult) deliver(valueOf(register));
  }
  varying.forEach(({ op, out: register, operands, setting }, position) => {
    let value = places.apply(op, operands.map(valueOf), setting);
    const isHeld = isNested[register] === 0 && lastRead[register]! >= 0;
    if (isHeld) value = hold(register, value);
    values[register] = value;
    places.sinks.get(register)?.(value);
    const expired = expiring[position];
    if (expired !== undefined) free.push(...expired);
  });
}
