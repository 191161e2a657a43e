/** The middle one of numbers, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** How many times faster than a baseline somebody was: the median over the rounds that both have finished. */
export function speedUp(own: readonly number[], baseline: readonly number[]): number {
  const rounds = Math.min(own.length, baseline.length);
  return median(own.slice(0, rounds).map((seconds, round) => (baseline[round] ?? NaN) / seconds));
}
