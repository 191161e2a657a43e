import type { Backend } from './Backend.ts';
import type { Batch } from './BatchRunner.ts';
import type { Program } from './program.ts';

/** All that makes an update of gradient descent, as programs. */
export interface UpdatePrograms {
  /** A sample's loss, with its gradient by the parameters. */
  readonly loss: Program;
  /** What regularization adds, if it does. */
  readonly penalty: PenaltyProgram | undefined;
  /**
   * The update of one parameter. Inputs: the parameter, its gradient, its state. Parameters: the rates. Outputs: the
   * parameter and its state afterwards.
   */
  readonly rule: Program;
}

/** What every parameter adds to the loss: `rate` times the first output, whose derivative is the second. Input: the parameter. */
export interface PenaltyProgram {
  readonly program: Program;
  readonly rate: number;
}

/**
 * Parameters that are updated, on whatever backend; all give the same bits. Sums are taken as `BatchRunner` says, those
 * over parameters likewise: the even ones, the odd ones, then both.
 */
export interface Updater {
  readonly backend: Backend;
  /** The parameters now. They may be written to. */
  readonly parameters: Float64Array;
  /** The rule's memory, by number of state: one number a parameter, 0 at first. They may be written to. */
  readonly state: readonly Float64Array[];
  /** Derivative of the loss by each parameter, as the last `differentiate` found it. */
  readonly gradient: Float64Array;
  /** Computes the mean loss of a batch, penalty included, and its gradient. */
  readonly differentiate: (batch: Batch) => number;
  /**
   * Updates all parameters by the gradient of the last `differentiate`. Returns whether they are finite afterwards.
   */
  readonly update: (rates: ArrayLike<number>) => boolean;
}
