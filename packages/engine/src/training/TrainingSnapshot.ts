import type { Backend } from '../compile/Backend.ts';
import type { BoundaryGrid } from './BoundaryGrid.ts';
import type { DataPoint } from './TrainerConfig.ts';

export type TrainingStatus = 'idle' | 'running' | 'paused' | 'finished' | 'diverged';

/** Losses at recorded steps, oldest first; all arrays have the same length. */
export interface LossHistorySnapshot {
  readonly steps: ArrayLike<number>;
  readonly trainLosses: ArrayLike<number>;
  /** Empty where nothing is held back for testing. */
  readonly testLosses: ArrayLike<number>;
}

/** What a view may read of a run at one moment: immutable and structured-cloneable. */
export interface TrainingSnapshot {
  /** Updates made so far. */
  readonly step: number;
  /** Passes over the training set so far, rounded down. */
  readonly epoch: number;
  readonly status: TrainingStatus;
  /** A sentence for the reader where the status needs one: why the run diverged, why a config was refused. */
  readonly message?: string;
  /** Loss on the whole training set at the current parameters, regularization included. */
  readonly trainLoss: number;
  /** Loss on the test set, regularization included; absent where there is none. */
  readonly testLoss?: number;
  /** Share of training samples whose output has the label's sign, 0…1. */
  readonly trainAccuracy: number;
  readonly testAccuracy?: number;
  /** Learning rate of the next update. */
  readonly learningRate: number;
  /** All weights and biases, flat, in micrograd's order. */
  readonly parameters: Float64Array;
  /** What computes the run. */
  readonly backend: Backend;
  /** How many samples a second this machine trains at full speed, records included; absent until it was measured. */
  readonly samplesPerSecond?: number;
  /** The run ends here. */
  readonly maxSteps: number;
  /** The furthest step computed so far: `seek` goes anywhere from 0 to it at once. */
  readonly furthestStep: number;
  readonly history: LossHistorySnapshot;
  readonly trainPoints: readonly DataPoint[];
  readonly testPoints: readonly DataPoint[];
  /** The output over the plane at these parameters, where the trainer was asked to sample it (see `TrainerOptions`). */
  readonly boundary?: BoundaryGrid;
  /** The same for every neuron, layer by layer from the first hidden one to the output, where asked for. */
  readonly neuronBoundaries?: readonly (readonly BoundaryGrid[])[];
}
