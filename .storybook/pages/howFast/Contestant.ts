import type { Variation } from './TypedArrayLoops.ts';
import type { Workload } from './workloads.ts';

/** Something that is done over and over, and timed. */
export interface Task {
  /** Does it so many times. */
  readonly run: (times: number) => void;
  /** How much one run is: samples trained, or outputs computed. */
  readonly units: number;
}

/** A network in training, from the workload's initial parameters on. A run is one update. */
export interface TrainingTask extends Task {
  /** What the parameters are now, in the workload's order. */
  readonly parameters: () => ArrayLike<number>;
  /** In what the training differs from the workload's. */
  readonly variation?: Variation;
}

/** A network that is evaluated over the picture's grid. */
export interface PictureTask extends Task {
  /** The outputs at all of the grid's points, row by row. */
  readonly outputs: () => ArrayLike<number>;
}

/** A way to train and evaluate networks. Either throws where it cannot. */
export interface Contestant {
  readonly train: (workload: Workload) => TrainingTask;
  readonly picture: (workload: Workload, parameters: Float64Array) => PictureTask;
}
