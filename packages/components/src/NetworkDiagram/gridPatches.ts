import type { BoundaryGrid } from '@micrograd-playground/engine';

/** Cells along each side of the still picture. */
export const PATCH_CELLS = 12;

const LEVELS = 6;

/** All cells of nearly the same output as one SVG path, in a square of `PATCH_CELLS` units. */
export interface GridPatch {
  readonly sign: 'positive' | 'negative';
  /** 0…1, how much of the sign's colour. */
  readonly amount: number;
  readonly path: string;
}

/** A grid in a few flat colours, for a picture made on the server, where no canvas is. */
export function gridPatches({ columns, rows, values }: BoundaryGrid): GridPatch[] {
  const paths = new Map<number, string>();
  for (let y = 0; y < PATCH_CELLS; y++) {
    const row = Math.floor(((PATCH_CELLS - 0.5 - y) / PATCH_CELLS) * rows);
    const levelAt = (x: number) =>
      level(values[row * columns + Math.floor(((x + 0.5) / PATCH_CELLS) * columns)] ?? NaN);
    for (let x = 0; x < PATCH_CELLS;) {
      const run = levelAt(x);
      const start = x;
      while (x < PATCH_CELLS && levelAt(x) === run) x++;
      if (run !== 0) paths.set(run, `${paths.get(run) ?? ''}M${start} ${y}h${x - start}v1h${start - x}Z`);
    }
  }
  return [...paths].map(([run, path]) => ({
    sign: run > 0 ? 'positive' : 'negative',
    amount: Number(((Math.abs(run) / LEVELS) ** 0.8 * 0.78).toFixed(2)),
    path,
  }));
}

function level(output: number): number {
  return Number.isNaN(output) ? 0 : Math.round(Math.min(1, Math.max(-1, output)) * LEVELS);
}
