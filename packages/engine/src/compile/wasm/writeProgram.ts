import type { OperationName } from '../../autograd/ops.ts';
import type { Instruction, Program } from '../program.ts';
import type { Lanes, LaneWriter } from './LaneWriter.ts';
import type { MemoryLayout } from './MemoryLayout.ts';

/** Takes registers that differ from sample to sample as soon as they are computed, by their number. */
export type Sinks = Map<number, (vectors: readonly Lanes[]) => void>;

/** Where a program's numbers come from and go to, in a pass over some vectors of samples at once. */
export interface SampleVectors {
  readonly vectors: number;
  /** An input, for one of the vectors. */
  readonly input: (index: number, vector: number) => Lanes;
  /** What is the same for all samples, by register: a constant, a parameter, a result of these. */
  readonly uniform: (register: number) => Lanes;
  /** An operation on expressions that may be read several times. It may write code at once. */
  readonly apply: (op: OperationName, operands: readonly Lanes[], setting: number) => Lanes;
  readonly sinks: ReadonlyMap<number, (vectors: readonly Lanes[]) => void>;
}

/** Expressions nested deeper than this are cut, so that the writer's own stack is never the limit. */
const DEEPEST = 100;

/**
 * Writes what a program computes for each sample as straight-line code, each operation for one vector after the other:
 * what they share is loaded once, and no vector waits where another can go on. A result that is used once stays in a
 * local until then; others are held in memory until their last use. Not in locals: of thousands of those, compilers
 * keep the order of loads but not that of arithmetic, and spill nearly everything (measured: half the speed).
 */
export function writeProgram(writer: LaneWriter, layout: MemoryLayout, program: Program, samples: SampleVectors): void {
  const { vectors, input, uniform, apply, sinks } = samples;
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
    isNested[register] = uses[register] === 1 && !sinks.has(register) && below < DEEPEST ? 1 : 0;
  }
  /** By register: the position, in the order of writing, where it is read last. */
  const lastRead = new Int32Array(size).fill(-1);
  for (let position = varying.length - 1; position >= 0; position--) {
    const { out: register, operands } = varying[position]!;
    const at = isNested[register] === 1 ? lastRead[register]! : position;
    for (const operand of operands) lastRead[operand] = Math.max(lastRead[operand]!, at);
  }

  const computations = new Map(varying.map((instruction) => [instruction.out, instruction]));
  /** By register: its vectors, where they are held in memory. */
  const held: (readonly Lanes[] | undefined)[] = [];
  const free: number[] = [];
  /** By position: addresses that nobody reads after it. */
  const expiring: (number[] | undefined)[] = [];
  const hold = (register: number, value: readonly Lanes[]): readonly Lanes[] =>
    value.map((lanes) => {
      const address = free.pop() ?? layout.allot(16);
      writer.store(address, lanes);
      (expiring[lastRead[register]!] ??= []).push(address);
      return writer.load(address);
    });
  const forEach = (lanesOf: (vector: number) => Lanes): readonly Lanes[] =>
    Array.from({ length: vectors }, (_, v) => lanesOf(v));
  const valueOf = (register: number): readonly Lanes[] => {
    if (register >= firstInput && register < firstResult) return forEach((v) => input(register - firstInput, v));
    const nested = computations.get(register);
    if (nested !== undefined) return held[register] ?? compute(nested).map((lanes) => writer.let(lanes));
    const shared = vectors === 1 ? uniform(register) : writer.let(uniform(register));
    return forEach(() => shared);
  };
  const compute = ({ op, operands, setting }: Instruction): readonly Lanes[] => {
    const read = operands.map(valueOf);
    return forEach((v) =>
      apply(
        op,
        read.map((lanes) => lanes[v] ?? writer.zero),
        setting,
      ),
    );
  };

  for (const [register, deliver] of sinks) {
    if (register >= firstInput && register < firstResult) deliver(valueOf(register));
  }
  varying.forEach((instruction, position) => {
    const { out: register } = instruction;
    if (isNested[register] === 0)
      writer.within(() => {
        let value = compute(instruction);
        if (lastRead[register]! >= 0) value = held[register] = hold(register, value);
        sinks.get(register)?.(value);
      });
    const expired = expiring[position];
    if (expired !== undefined) free.push(...expired);
  });
}
