import type { LossSeries } from './LossSeries.ts';
import { stepAt } from './LossSeries.ts';

/** Maps a number to a position in px. */
export type ToPixels = (value: number) => number;

/**
 * The line through the first `count` losses as an SVG path. Where several fall into one column of pixels
 * only its first, lowest, highest and last are drawn: the same picture (every spike included) from at most
 * four points a column, however long the run.
 *
 * @param x must be linear in the step
 * @param y must be monotonic in the loss
 */
export function lossPath(series: LossSeries, count: number, x: ToPixels, y: ToPixels): string {
  if (count === 0) return '';
  const { losses } = series;
  const origin = x(0);
  const slope = x(1) - origin;
  let path = '';
  const draw = (index: number): void => {
    path += `${path === '' ? 'M' : 'L'}${tenths(origin + slope * stepAt(series, index))},${tenths(y(losses[index] ?? 0))}`;
  };
  let column = NaN;
  let first = 0;
  let lowest = 0;
  let highest = 0;
  const flush = (last: number): void => {
    draw(first);
    const [one, other] = lowest < highest ? [lowest, highest] : [highest, lowest];
    if (one > first && one < last) draw(one);
    if (other > one && other < last) draw(other);
    if (last > first) draw(last);
  };
  for (let index = 0; index < count; index++) {
    const at = Math.floor(origin + slope * stepAt(series, index));
    if (at !== column) {
      if (index > 0) flush(index - 1);
      column = at;
      first = lowest = highest = index;
    } else {
      const loss = losses[index] ?? 0;
      if (loss < (losses[lowest] ?? 0)) lowest = index;
      if (loss > (losses[highest] ?? 0)) highest = index;
    }
  }
  flush(count - 1);
  return path;
}

function tenths(x: number): number {
  return Math.round(x * 10) / 10;
}
