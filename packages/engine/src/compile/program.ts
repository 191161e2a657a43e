import type { OperationName } from '../autograd/ops.ts';

/** One operation of the table, applied to registers. */
export interface Instruction {
  readonly op: OperationName;
  /** The register that receives the result; no other instruction writes to it. */
  readonly out: number;
  readonly operands: readonly number[];
  /** The operation's constant (the slope of a leaky ReLU), else 0. */
  readonly setting: number;
  /** Computed from constants and parameters alone: once a run, not once a sample. */
  readonly uniform: boolean;
}

/**
 * A graph as a straight line of instructions, plain data, which is run over batches of samples.
 *
 * Registers are numbered: the constants, the parameters, the inputs, and then one for each
 * instruction, in order. Every register is written once.
 */
export interface Program {
  readonly constants: readonly number[];
  readonly parameterCount: number;
  /** Names of the inputs: the columns of a batch. */
  readonly inputs: readonly string[];
  readonly instructions: readonly Instruction[];
  /** Registers of the outputs. */
  readonly outputs: readonly number[];
  /** Registers of ∂outputs[0]/∂parameter, one a parameter; empty in a program without gradients. */
  readonly gradients: readonly number[];
}
