import type { BoundaryGrid } from '@micrograd-playground/engine';

const CELLS = 30;

/** The picture of an input itself over the plane: x₁ grows to the right, x₂ upwards. */
export function inputRamp(
  input: 0 | 1,
  xDomain: readonly [number, number],
  yDomain: readonly [number, number],
): BoundaryGrid {
  const [low, high] = input === 0 ? xDomain : yDomain;
  const along = Array.from({ length: CELLS }, (_, cell) => low + ((cell + 0.5) / CELLS) * (high - low));
  const values = new Float32Array(CELLS * CELLS);
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      values[row * CELLS + column] = along[input === 0 ? column : row] ?? 0;
    }
  }
  return { columns: CELLS, rows: CELLS, xDomain, yDomain, values };
}
