import type { BoundaryGrid } from '@micrograd-playground/engine';
import { divergingTable, TABLE_SIZE, tableIndex } from '../internal/divergingTable.ts';
import { pngDataUri } from '../internal/pngDataUri.ts';
import type { Rgb } from '../internal/useResolvedColors.ts';
import { parseRgb } from '../internal/useResolvedColors.ts';
import type { Palette } from '../theme/palette.ts';

/** Shades in the picture: even, as in the table that they are taken from, so that no shade is neutral. */
const SHADES = 254;

/** The outputs of a grid as a picture with a pixel a cell, as a data URI. Outputs that are not finite are transparent. */
export function boundaryImage(grid: BoundaryGrid, palette: Palette): string {
  const { columns, rows, values } = grid;
  const table = divergingTable(rgb(palette.negativeFill), rgb(palette.surface), rgb(palette.positiveFill));
  const colors = new Uint8Array(3 * (SHADES + 1));
  for (let shade = 0; shade < SHADES; shade++) {
    const color = table[Math.floor(((shade + 0.5) / SHADES) * TABLE_SIZE)] ?? 0;
    colors.set([color & 255, (color >> 8) & 255, (color >> 16) & 255], 3 * (shade + 1));
  }
  const indices = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const output = values[row * columns + column] ?? NaN;
      const shade = Math.floor((tableIndex(output) / TABLE_SIZE) * SHADES);
      indices[(rows - 1 - row) * columns + column] = Number.isFinite(output) ? shade + 1 : 0;
    }
  }
  return pngDataUri({ width: columns, height: rows, indices, colors });
}

/** A colour of six hexadecimal digits, or one that the browser has resolved. */
function rgb(color: string): Rgb {
  if (!color.startsWith('#')) return parseRgb(color);
  const number = Number.parseInt(color.slice(1, 7), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
