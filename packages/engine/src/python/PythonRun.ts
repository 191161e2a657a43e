import type { DataPoint, TrainerConfig } from '../training/TrainerConfig.ts';

/** A run at one of its steps. */
export interface PythonRun {
  /** What it trains, and how. */
  readonly config: TrainerConfig;
  /** Updates made so far. */
  readonly step: number;
  /** Weights and biases, flat, in micrograd's order. */
  readonly parameters: ArrayLike<number>;
  /** The training points. */
  readonly points: readonly DataPoint[];
  /** The points of the next update, where it takes only some: loss and gradients are then those of them. Default: all. */
  readonly batch?: readonly DataPoint[];
  /** The loss on the points that it is printed for, regularization included, for a comment. */
  readonly trainLoss?: number;
  /** The same after the next update, for a comment. */
  readonly lossAfter?: number;
}
