import type { Backend } from './Backend.ts';

/** Samples to run over: columns of inputs, and which rows of them to take. */
export interface Batch {
  /** One column an input of the program; `columns[input][sample]`. */
  readonly columns: readonly ArrayLike<number>[];
  /** The samples in the order in which they are taken. Default: as they are in the columns. */
  readonly indices?: ArrayLike<number>;
  /** Where to begin in `indices` (or in the columns). Default 0. */
  readonly start?: number;
  /** How many samples to take. */
  readonly count: number;
}

/** Computes the outputs of one program for each sample of a batch, on whatever backend. */
export interface SampleEvaluator {
  readonly backend: Backend;
  /** Writes each output of each sample to `into[output][0 … count)`, but for outputs without an array. */
  readonly evaluate: (parameters: ArrayLike<number>, batch: Batch, into: readonly (Float64Array | undefined)[]) => void;
}

/**
 * Runs one program over batches.
 *
 * A mean over a batch is a sum divided by the number of samples, and the sum is taken in one order
 * on every backend: the batch's samples 0, 2, 4, … one after the other, the samples 1, 3, 5, …
 * likewise, both starting from 0, and then the first sum plus the second.
 */
export interface BatchRunner extends SampleEvaluator {
  /** Mean of each output over the batch of the last `run`; of no batch after `evaluate`. */
  readonly means: Float64Array;
  /** Derivative of `means[0]` by each parameter; empty in a program without gradients. */
  readonly gradient: Float64Array;
  /** Computes `means` and `gradient`. Allocates nothing. */
  readonly run: (parameters: ArrayLike<number>, batch: Batch) => void;
}
