import type { BackendChoice } from '../compile/Backend.ts';

/** What the snapshots' pictures of the output should cover. */
export interface BoundaryRequest {
  /** Cells along each side of the square grid of the output. */
  readonly resolution: number;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** Cells along each side of every neuron's own grid; absent or 0: none. */
  readonly neuronResolution?: number;
}

export interface RunOptions {
  /** Updates per second, so that there is something to see. Default Infinity: as fast as it can. */
  readonly stepsPerSecond?: number;
}

export interface TrainerOptions {
  readonly boundary?: BoundaryRequest;
  /** What runs the compiled network; snapshots tell what does. Default 'auto'. */
  readonly backend?: BackendChoice;
}
