import type { BoundaryGrid } from '@micrograd-playground/engine';
import { scaleLinear } from '@visx/scale';
import { formatTicks } from '../internal/formatTicks.ts';
import type { PlotScales } from '../internal/PlotScales.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';

/** Space around the picture for the axes' labels, px. The style sheet has the same. */
export const MARGIN = { top: 4, right: 2, bottom: 22, left: 32 } as const;

/** Cells a side of the grid that stands in for a missing one, so that there are places to point at. */
const PLACES = 100;

/** The axes of a square picture with a side in px. */
export function planeFrame(
  xDomain: BoundaryGrid['xDomain'],
  yDomain: BoundaryGrid['yDomain'],
  side: number,
): PlotScales {
  const x = scaleLinear<number>({ domain: [...xDomain], range: [0, side] });
  const y = scaleLinear<number>({ domain: [...yDomain], range: [side, 0] });
  const count = side < 260 ? 3 : 5;
  // The axes' names take the places of labels at their ends.
  const xTicks = x.ticks(count).filter((tick) => x(tick) < side - 34);
  const yTicks = y.ticks(count).filter((tick) => y(tick) > 18);
  return {
    width: side,
    height: side,
    x,
    y,
    xTicks,
    xTickLabels: formatTicks(xTicks),
    yTicks,
    yTickLabels: formatTicks(yTicks),
  };
}

/** A grid without outputs over the points, with some space around them. */
export function emptyGrid(points: readonly BoundaryPoint[]): BoundaryGrid {
  return {
    columns: PLACES,
    rows: PLACES,
    xDomain: domainOf(points.map((point) => point.x[0] ?? NaN)),
    yDomain: domainOf(points.map((point) => point.x[1] ?? NaN)),
    values: [],
  };
}

function domainOf(coordinates: readonly number[]): readonly [number, number] {
  let min = Infinity;
  let max = -Infinity;
  for (const coordinate of coordinates) {
    if (coordinate < min) min = coordinate;
    if (coordinate > max) max = coordinate;
  }
  const space = (max - min) * 0.1 || 1;
  return min <= max && Number.isFinite(space) ? [min - space, max + space] : [-1, 1];
}
