/** Both ends of an axis, the lower one first. */
export type Domain = readonly [low: number, high: number];
