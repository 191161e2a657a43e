import type { BoundaryGrid } from '@micrograd-playground/engine';
import { formatNumber } from '../internal/formatNumber.ts';
import type { BoundaryCell } from './boundaryCells.ts';
import { cellCentre, outputAt, predictedClass } from './boundaryCells.ts';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { interpolateOutput } from './interpolateOutput.ts';

/** What is to be read off at one place. */
export interface BoundaryReading {
  readonly x1: number;
  readonly x2: number;
  /** Undefined where there is no boundary yet. */
  readonly output: number | undefined;
  /** Class of the point, where the place is that of a point. */
  readonly label?: number;
}

/** The output that was computed for a cell, at the place where it was computed: its centre. */
export function readCell(grid: BoundaryGrid, cell: BoundaryCell): BoundaryReading {
  const [x1, x2] = cellCentre(grid, cell);
  return { x1, x2, output: grid.values.length > 0 ? outputAt(grid, cell) : undefined };
}

/** The output at a point, interpolated between the nearest cells. */
export function readPoint(grid: BoundaryGrid, { x, label }: BoundaryPoint): BoundaryReading {
  const [x1 = NaN, x2 = NaN] = x;
  return { x1, x2, output: grid.values.length > 0 ? interpolateOutput(grid, x1, x2) : undefined, label };
}

/** A reading to be spoken: "x1 0.50, x2 −0.25, output 0.8127, predicted +1". Few voices know the index of x₁. */
export function readingText({ x1, x2, output, label }: BoundaryReading, labels: BoundaryHeatmapLabels): string {
  const place = (x: number): string => formatNumber(x, { decimals: 2 });
  const parts = [`${labels.x1} ${place(x1)}`, `${labels.x2} ${place(x2)}`];
  if (output !== undefined) parts.push(`${labels.output} ${formatNumber(output)}`);
  const predicted = output === undefined ? undefined : predictedClass(output);
  if (predicted !== undefined) parts.push(`${labels.predicted} ${predicted > 0 ? '+1' : '−1'}`);
  if (label !== undefined) parts.push(`${labels.label} ${label > 0 ? '+1' : '−1'}`);
  return parts.join(', ').normalize('NFKC');
}
