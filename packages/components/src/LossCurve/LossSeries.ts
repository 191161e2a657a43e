/** One line of a loss curve: losses at recorded steps, oldest first. */
export interface LossSeries {
  /** Unique within the curve. */
  readonly id: string;
  /** Its name for the reader: "Train". */
  readonly label: string;
  /**
   * The losses. A NaN or infinite one ends the line: the run diverged there. When losses are added give a
   * new array (or a new view of the same memory), not the same one changed.
   */
  readonly losses: ArrayLike<number>;
  /** Increasing steps at which they were recorded, of the same length. Default 0, 1, 2, … */
  readonly steps?: ArrayLike<number>;
}

/** Number of recorded losses. */
export function lossCount(series: LossSeries): number {
  return series.steps ? Math.min(series.losses.length, series.steps.length) : series.losses.length;
}

/** Step of the loss at an index. */
export function stepAt(series: LossSeries, index: number): number {
  return series.steps ? (series.steps[index] ?? index) : index;
}

/** Index of the last loss recorded at or before a step, 0 where all came later, −1 where there are none. */
export function indexAtOrBefore(series: LossSeries, step: number): number {
  const count = lossCount(series);
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stepAt(series, middle) <= step) low = middle;
    else high = middle - 1;
  }
  return count === 0 ? -1 : low;
}

/** Index of the loss recorded nearest to a step, the earlier of two; −1 where there are none. */
export function nearestIndex(series: LossSeries, step: number): number {
  const before = indexAtOrBefore(series, step);
  if (before < 0 || before === lossCount(series) - 1) return before;
  const gap = Math.abs(step - stepAt(series, before));
  return Math.abs(stepAt(series, before + 1) - step) < gap ? before + 1 : before;
}

/** The series with the most losses: its steps are those of the cursor and the table. */
export function leadSeries(series: readonly LossSeries[]): LossSeries | undefined {
  let lead: LossSeries | undefined;
  for (const line of series) {
    if (lossCount(line) > (lead ? lossCount(lead) : 0)) lead = line;
  }
  return lead;
}
