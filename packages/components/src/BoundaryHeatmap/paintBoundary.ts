import type { BoundaryGrid } from '@micrograd-playground/engine';
import { TABLE_SIZE, tableIndex } from '../internal/divergingTable.ts';

/** Pixels along a cell's side in two flat colours, where the border between them has to be sharp. */
const FLAT_PIXELS = 3;

/** Width and height of a grid's picture in pixels, to be scaled up smoothly to any size. */
export function pictureSize(grid: BoundaryGrid, discretize: boolean): { width: number; height: number } {
  const scale = discretize ? FLAT_PIXELS : 1;
  return { width: grid.columns * scale, height: grid.rows * scale };
}

/**
 * Writes a grid's colours into RGBA pixels, upper row first, as many as `pictureSize` says. Outputs that are
 * not finite stay transparent.
 *
 * @param table the colour of each output, from `divergingTable`
 * @param discretize two flat colours, one a class, instead of shades
 */
export function paintBoundary(grid: BoundaryGrid, pixels: Uint32Array, table: Uint32Array, discretize: boolean): void {
  if (discretize) paintFlat(grid, pixels, table);
  else paintShaded(grid, pixels, table);
}

function paintShaded({ columns, rows, values }: BoundaryGrid, pixels: Uint32Array, table: Uint32Array): void {
  for (let row = 0; row < rows; row++) {
    const from = (rows - 1 - row) * columns;
    const to = row * columns;
    for (let column = 0; column < columns; column++) {
      const output = values[from + column] ?? NaN;
      pixels[to + column] = output - output === 0 ? (table[tableIndex(output)] ?? 0) : 0;
    }
  }
}

/** The outputs are interpolated between the centres of cells, as the contour does it, then told apart by sign. */
function paintFlat({ columns, rows, values }: BoundaryGrid, pixels: Uint32Array, table: Uint32Array): void {
  const negative = table[0] ?? 0;
  const positive = table[TABLE_SIZE - 1] ?? 0;
  const width = columns * FLAT_PIXELS;
  const height = rows * FLAT_PIXELS;
  const line = new Float64Array(columns);
  for (let y = 0; y < height; y++) {
    const at = Math.min(rows - 1, Math.max(0, (height - 0.5 - y) / FLAT_PIXELS - 0.5));
    const row = Math.floor(at);
    const share = at - row;
    for (let column = 0; column < columns; column++) {
      const here = values[row * columns + column] ?? NaN;
      line[column] = share === 0 ? here : here + ((values[(row + 1) * columns + column] ?? NaN) - here) * share;
    }
    for (let x = 0; x < width; x++) {
      const place = Math.min(columns - 1, Math.max(0, (x + 0.5) / FLAT_PIXELS - 0.5));
      const column = Math.floor(place);
      const here = line[column] ?? NaN;
      const output = place === column ? here : here + ((line[column + 1] ?? NaN) - here) * (place - column);
      pixels[y * width + x] = output - output === 0 ? (output >= 0 ? positive : negative) : 0;
    }
  }
}
