import { OPERATION_NAMES } from '../autograd/ops.ts';
import type { OperationName } from '../autograd/ops.ts';
import { fuse } from './fuse.ts';
import type { Step } from './fuse.ts';
import type { Program } from './program.ts';

/** Opcodes from here on are steps that the interpreter knows beside the rows of the table. */
export const WEIGHTED_SUM = OPERATION_NAMES.length;
export const SUM = WEIGHTED_SUM + 1;
export const SUMS_OF_PRODUCTS = WEIGHTED_SUM + 2;
export const WEIGHTED_PRODUCTS = WEIGHTED_SUM + 3;
export const SLOPE = WEIGHTED_SUM + 4;

/**
 * A program laid out for the interpreter. Its memory is one array: first the uniform registers, one
 * number each, and then rows of `rowLength` numbers, one a sample. A row is used again once nothing
 * needs what is in it.
 *
 * Code is a list of numbers, for each step: opcode, number of operands, setting (an index into
 * `settings`), where the result goes (of a sum: the number of the result, outputs before gradients), and
 * for each operand its place in memory and its stride, 1 for a row and 0 for a uniform register. Sums of
 * products, whose operands are rows, have the number of the result in place of the stride.
 */
export interface Assembly {
  readonly uniformCode: Int32Array;
  readonly sampleCode: Int32Array;
  /** Adds up the outputs over the samples. */
  readonly outputCode: Int32Array;
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
  const firstInput = constants.length + parameterCount;
  const firstResult = firstInput + inputs.length;
  /** By register: where it is in memory, −1 as long as it is nowhere. */
  const places = new Int32Array(firstResult + instructions.length).fill(-1);
  for (let register = 0; register < firstInput; register++) places[register] = register;
  let size = firstInput;
  for (const { uniform, out } of instructions) if (uniform) places[out] = size++;
  const firstRow = size;
  const place = (register: number): number => places[register] ?? -1;
  const isRow = (register: number): boolean => place(register) >= firstRow;

  const settings: number[] = [];
  const encode = (code: number[], opcode: number, out: number, operands: readonly number[], setting = 0): void => {
    code.push(opcode, operands.length, settings.push(setting) - 1, out);
    for (const register of operands) code.push(place(register), isRow(register) ? 1 : 0);
  };

  const uniformCode: number[] = [];
  for (const { uniform, op, out, operands, setting } of instructions) {
    if (uniform) encode(uniformCode, opcodeOf(op), place(out), operands, setting);
  }

  const steps = fuse(program);
  /** By register: the last step that reads it. Inputs and outputs are needed beyond the last one. */
  const lastUse = new Int32Array(places.length);
  steps.forEach(({ operands }, position) => {
    for (const register of operands) lastUse[register] = position;
  });
  lastUse.fill(steps.length, firstInput, firstResult);
  for (const register of outputs) lastUse[register] = steps.length;
  const free: number[] = [];
  const takeRow = (register: number): number => {
    const row = free.pop() ?? size;
    if (row === size) size += rowLength;
    places[register] = row;
    return row;
  };
  const inputsAt = inputs.map((_, input) => takeRow(firstInput + input));
  const sampleCode: number[] = [];
  steps.forEach((step, position) => {
    const { operands } = step;
    if (step.kind === 'sumsOfProducts') {
      sampleCode.push(SUMS_OF_PRODUCTS, operands.length, 0, 0);
      operands.forEach((register, i) =>
        sampleCode.push(place(register), outputs.length + (step.gradients[i - 1] ?? 0)),
      );
    } else {
      const out = step.kind === 'sum' ? outputs.length + step.gradient : takeRow(step.out);
      encode(sampleCode, stepOpcode(step), out, operands, step.kind === 'operation' ? step.setting : 0);
    }
    for (const register of operands) {
      if (lastUse[register] !== position || !isRow(register)) continue;
      free.push(place(register));
      // Not twice, should it be two of the operands.
      lastUse[register] = -1;
    }
  });
  const outputCode: number[] = [];
  outputs.forEach((register, output) => {
    if (isRow(register)) encode(outputCode, SUM, output, [register]);
  });

  const uniformResults = [...outputs, ...gradients]
    .map((register, result) => ({ result, at: place(register) }))
    .filter(({ at }) => at >= 0 && at < firstRow);
  return {
    uniformCode: Int32Array.from(uniformCode),
    sampleCode: Int32Array.from(sampleCode),
    outputCode: Int32Array.from(outputCode),
    settings: Float64Array.from(settings),
    size,
    constants,
    parametersAt: constants.length,
    inputsAt,
    outputsAt: outputs.map((register) => ({ at: place(register), isRow: isRow(register) })),
    uniformResults,
  };
}

const STEPS = { weightedSum: WEIGHTED_SUM, weightedProducts: WEIGHTED_PRODUCTS, slope: SLOPE, sum: SUM } as const;

const opcodes = new Map<OperationName, number>(OPERATION_NAMES.map((name, opcode) => [name, opcode]));

function opcodeOf(op: OperationName): number {
  return opcodes.get(op) ?? -1;
}

function stepOpcode(step: Exclude<Step, { kind: 'sumsOfProducts' }>): number {
  if (step.kind === 'operation') return opcodeOf(step.op);
  return STEPS[step.kind];
}
