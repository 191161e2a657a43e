import type { BoundaryGrid } from '@micrograd-playground/engine';
import { predictedClass } from './boundaryCells.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { interpolateOutput } from './interpolateOutput.ts';

/** What there is to say about a boundary and the points on it. */
export interface BoundarySummary {
  readonly min: number;
  readonly max: number;
  /** Share of the area that class +1 has, 0…1. */
  readonly positiveShare: number;
  /** Cells whose output is not a finite number. */
  readonly notFinite: number;
  readonly cells: number;
  /** Points on the side of their class, and all points; those held back for testing are counted apart. */
  readonly right: number;
  readonly points: number;
  readonly heldRight: number;
  readonly heldPoints: number;
}

export function summarizeBoundary(grid: BoundaryGrid, points: readonly BoundaryPoint[]): BoundarySummary {
  const cells = grid.columns * grid.rows;
  let min = Infinity;
  let max = -Infinity;
  let positive = 0;
  let notFinite = 0;
  for (let i = 0; i < cells; i++) {
    const output = grid.values[i] ?? NaN;
    if (output - output !== 0) {
      notFinite++;
      continue;
    }
    if (output < min) min = output;
    if (output > max) max = output;
    if (output >= 0) positive++;
  }
  const isRight = ({ x, label }: BoundaryPoint): boolean =>
    predictedClass(interpolateOutput(grid, x[0] ?? NaN, x[1] ?? NaN)) === (label > 0 ? 1 : -1);
  const trained = points.filter((point) => !point.held);
  const held = points.filter((point) => point.held);
  return {
    min,
    max,
    positiveShare: cells > notFinite ? positive / (cells - notFinite) : 0,
    notFinite,
    cells,
    right: trained.filter(isRight).length,
    points: trained.length,
    heldRight: held.filter(isRight).length,
    heldPoints: held.length,
  };
}
