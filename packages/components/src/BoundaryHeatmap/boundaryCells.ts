import type { BoundaryGrid } from '@micrograd-playground/engine';

/** A cell of the grid, counted from the lower left. */
export interface BoundaryCell {
  readonly column: number;
  readonly row: number;
}

/** The output in a cell; NaN where the grid has none. */
export function outputAt(grid: BoundaryGrid, { column, row }: BoundaryCell): number {
  return grid.values[row * grid.columns + column] ?? NaN;
}

/** x₁ and x₂ at the centre of a cell, where its output was computed. */
export function cellCentre(grid: BoundaryGrid, { column, row }: BoundaryCell): readonly [number, number] {
  const [left, right] = grid.xDomain;
  const [lower, upper] = grid.yDomain;
  return [left + ((column + 0.5) / grid.columns) * (right - left), lower + ((row + 0.5) / grid.rows) * (upper - lower)];
}

/** The cell that a place lies in, or the nearest one. */
export function cellAt(grid: BoundaryGrid, x1: number, x2: number): BoundaryCell {
  const [left, right] = grid.xDomain;
  const [lower, upper] = grid.yDomain;
  return {
    column: within(Math.floor(((x1 - left) / (right - left)) * grid.columns), grid.columns),
    row: within(Math.floor(((x2 - lower) / (upper - lower)) * grid.rows), grid.rows),
  };
}

/** A cell moved by whole cells, kept on the grid. */
export function moveCell(grid: BoundaryGrid, cell: BoundaryCell, columns: number, rows: number): BoundaryCell {
  return { column: within(cell.column + columns, grid.columns), row: within(cell.row + rows, grid.rows) };
}

/** The class that an output stands for: +1 from 0 upwards, else −1; undefined where it is no finite number. */
export function predictedClass(output: number): 1 | -1 | undefined {
  if (!Number.isFinite(output)) return undefined;
  return output >= 0 ? 1 : -1;
}

function within(index: number, count: number): number {
  return Number.isNaN(index) ? 0 : Math.min(count - 1, Math.max(0, index));
}
