import { sigmoid } from './sigmoid.ts';

/** x·σ(x), with an error below 4 units in the last place; NaN at −∞, as −∞ · 0 is. */
export function silu(x: number): number {
  return x * sigmoid(x);
}
