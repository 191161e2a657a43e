import { OPERATION_NAMES } from '../autograd/ops.ts';
import type { OperationName } from '../autograd/ops.ts';
import { fuse } from './fuse.ts';
import type { Step } from './fuse.ts';
import type { Program } from './program.ts';

/** Opcodes from here on are steps that the interpreter knows beside the rows of the table. */
export const WEIGHTED_SUM = OPERATION_NAMES.length;
export const SUM = WEIGHTED_SUM + 1;
export const SUM_OF_PRODUCTS = WEIGHTED_SUM + 2;

/**
 * A program laid out for the interpreter. Its memory is one array: first the uniform registers, one
 * number each, and then rows of `rowLength` numbers, one a sample. A row is used again once nothing
 * needs what is in it.
 *
 * Code is a list of numbers, for each step: opcode, number of operands, setting (an index into
 * `settings`), where the result goes, and for each operand its place in memory and its stride, 1 for
 * a row and 0 for a uniform register.
 */
export interface Assembly {
  readonly uniformCode: Int32Array;
  readonly sampleCode: Int32Array;
  readonly settings: Float64Array;
  /** Length of the memory. */
  readonly size: number;
  /** Where the constants are, and after them the parameters: their places are their register numbers. */
  readonly constants: readonly number[];
  readonly parametersAt: number;
  /** The row of each input. */
  readonly inputsAt: readonly number[];
  /** Place of each output, and whether it is a row. */
  readonly outputsAt: readonly { readonly at: number; readonly isRow: boolean }[];
  /** Results that are the same for all samples: where they are read instead of being summed. */
  readonly uniformResults: readonly { readonly result: number; readonly at: number }[];
}

/** Lays out a program for blocks of at most `rowLength` samples. */
export function assemble(program: Program, rowLength: number): Assembly {
  const { constants, parameterCount, inputs, instructions, outputs, gradients } = program;
  const places = new Map<number, number>();
  const firstInput = constants.length + parameterCount;
  for (let register = 0; register < firstInput; register++) places.set(register, register);
  let size = firstInput;
  for (const { uniform, out } of instructions) if (uniform) places.set(out, size++);
  const firstRow = size;

  const steps = fuse(program);
  const lastUse = new Map<number, number>();
  steps.forEach((step, position) => step.operands.forEach((register) => lastUse.set(register, position)));
  for (const register of outputs) lastUse.set(register, Infinity);
  const free: number[] = [];
  const takeRow = (register: number): number => {
    const row = free.pop() ?? size;
    if (row === size) size += rowLength;
    places.set(register, row);
    return row;
  };
  const place = (register: number): number => {
    const at = places.get(register);
    if (at === undefined) throw new Error('A register is read before it is written.');
    return at;
  };

  const settings: number[] = [];
  const encode = (code: number[], opcode: number, out: number, operands: readonly number[], setting: number): void => {
    code.push(opcode, operands.length, settings.push(setting) - 1, out);
    for (const register of operands) code.push(place(register), place(register) < firstRow ? 0 : 1);
  };

  const uniformCode: number[] = [];
  for (const { uniform, op, out, operands, setting } of instructions) {
    if (uniform) encode(uniformCode, opcodeOf(op), place(out), operands, setting);
  }
  const inputsAt = inputs.map((_, input) => takeRow(firstInput + input));
  const sampleCode: number[] = [];
  steps.forEach((step, position) => {
    const out = 'out' in step ? takeRow(step.out) : step.result;
    encode(sampleCode, stepOpcode(step), out, step.operands, step.kind === 'operation' ? step.setting : 0);
    for (const register of new Set(step.operands)) {
      const isInput = register >= firstInput && register < firstInput + inputs.length;
      if (lastUse.get(register) === position && place(register) >= firstRow && !isInput) free.push(place(register));
    }
  });

  const uniformResults = [...outputs, ...gradients]
    .map((register, result) => ({ result, at: places.get(register) ?? Infinity }))
    .filter(({ at }) => at < firstRow);
  return {
    uniformCode: Int32Array.from(uniformCode),
    sampleCode: Int32Array.from(sampleCode),
    settings: Float64Array.from(settings),
    size,
    constants,
    parametersAt: constants.length,
    inputsAt,
    outputsAt: outputs.map((register) => ({ at: place(register), isRow: place(register) >= firstRow })),
    uniformResults,
  };
}

const opcodes = new Map<OperationName, number>(OPERATION_NAMES.map((name, opcode) => [name, opcode]));

function opcodeOf(op: OperationName): number {
  return opcodes.get(op) ?? -1;
}

function stepOpcode(step: Step): number {
  if (step.kind === 'operation') return opcodeOf(step.op);
  if (step.kind === 'weightedSum') return WEIGHTED_SUM;
  return step.kind === 'sum' ? SUM : SUM_OF_PRODUCTS;
}
