import type { Lanes, LaneWriter } from '../LaneWriter.ts';

/** Writes the body of a function of one vector, whose operations and roundings are those of the function on numbers. */
export type Kernel = (writer: LaneWriter, x: Lanes) => Lanes;
