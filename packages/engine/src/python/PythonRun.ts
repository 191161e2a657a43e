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
  /** The loss on them, regularization included, for a comment. */
  readonly trainLoss?: number;
}
