import type { BoundaryRequest, RunOptions } from './TrainerOptions.ts';
import type { TrainerConfig } from './TrainerConfig.ts';
import type { TrainingSnapshot } from './TrainingSnapshot.ts';

/** A training run that can be watched: the same interface on this thread, in Node and over a worker. */
export interface Trainer {
  /** The newest snapshot; the same object until something changed. */
  readonly getSnapshot: () => TrainingSnapshot;
  /** Calls `listener` after each change, and returns what undoes it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes n updates (default 1) at once; a running trainer is paused first. */
  readonly step: (n?: number) => void;
  /** Trains until `maxSteps`, divergence, `pause` or `dispose`. */
  readonly run: (options?: RunOptions) => void;
  readonly pause: () => void;
  /** Back to step 0 with the same initial weights, or to step 0 of another run. */
  readonly reset: (config?: TrainerConfig) => void;
  /** Goes to any step from 0 to the furthest one reached, exactly; training goes on from there. */
  readonly seek: (step: number) => void;
  /** Asks for (or, with undefined, no longer for) pictures of the output in the snapshots. */
  readonly setBoundary: (request: BoundaryRequest | undefined) => void;
  readonly dispose: () => void;
}
