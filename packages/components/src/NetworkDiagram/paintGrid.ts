import type { BoundaryGrid } from '@micrograd-playground/engine';
import { tableIndex } from '../internal/divergingTable.ts';

let image: ImageData | undefined;

/** Paints a grid into a canvas, one pixel a cell; the grid's rows run upwards, the canvas's downwards. */
export function paintGrid(
  canvas: HTMLCanvasElement,
  { columns, rows, values }: BoundaryGrid,
  table: Uint32Array,
): void {
  if (!(columns > 0 && rows > 0)) return;
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  if (image?.width !== columns || image.height !== rows) image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < rows; row++) {
    const from = (rows - 1 - row) * columns;
    for (let column = 0; column < columns; column++) {
      pixels[row * columns + column] = table[tableIndex(values[from + column] ?? NaN)] ?? 0;
    }
  }
  context.putImageData(image, 0, 0);
}
