import { LANE_KERNELS } from './laneKernels.ts';
import type { LaneType } from './LaneType.ts';
import type { Program } from '../program.ts';

/** How much of the work on samples a pass of the code does. */
export interface Unrolling {
  /** Vectors of samples, 1 or 2. With two, what they share is loaded once, and neither waits where the other can go on. */
  readonly vectors: 1 | 2;
  /** Whether functions such as tanh have their code in place of calls. */
  readonly inPlace: boolean;
}

/** Programs of at most so many instructions take two vectors at a time. Larger ones would rather wait for their code. */
const MOST_IN_PAIRS = 1500;
/** Passes apply at most so many functions in place: their code, some 300 bytes each, has to stay in a processor's cache. */
const MOST_IN_PLACE = 40;

export function unrollingOf({ instructions }: Program, type: LaneType): Unrolling {
  const vectors = instructions.length <= MOST_IN_PAIRS ? 2 : 1;
  const functions = instructions.filter(({ uniform, op }) => !uniform && op in LANE_KERNELS[type]).length;
  return { vectors, inPlace: vectors * functions <= MOST_IN_PLACE };
}
