import type { BoundaryGrid } from '@micrograd-playground/engine';

/** The output at any place, bilinear between the centres of cells; places outside count as the nearest edge. */
export function interpolateOutput(grid: BoundaryGrid, x1: number, x2: number): number {
  const { columns, rows, values } = grid;
  const [left, right] = grid.xDomain;
  const [lower, upper] = grid.yDomain;
  const across = clamp(((x1 - left) / (right - left)) * columns - 0.5, columns - 1);
  const up = clamp(((x2 - lower) / (upper - lower)) * rows - 0.5, rows - 1);
  const column = Math.floor(across);
  const row = Math.floor(up);
  const inRow = (at: number): number => {
    const here = values[at * columns + column] ?? NaN;
    return across === column ? here : mix(here, values[at * columns + column + 1] ?? NaN, across - column);
  };
  return up === row ? inRow(row) : mix(inRow(row), inRow(row + 1), up - row);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function clamp(x: number, most: number): number {
  return Number.isNaN(x) ? 0 : Math.min(most, Math.max(0, x));
}
