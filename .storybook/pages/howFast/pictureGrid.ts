/** Cells along each side of the picture. */
export const RESOLUTION = 100;
export const X_DOMAIN = [-1.5, 2.5] as const;
export const Y_DOMAIN = [-1.5, 2] as const;

/** The centres of the picture's cells, row by row. */
export function pictureGrid(): { readonly x: Float64Array; readonly y: Float64Array } {
  const centre = ([low, high]: readonly [number, number], cell: number) =>
    low + ((cell + 0.5) * (high - low)) / RESOLUTION;
  const count = RESOLUTION * RESOLUTION;
  return {
    x: Float64Array.from({ length: count }, (_, i) => centre(X_DOMAIN, i % RESOLUTION)),
    y: Float64Array.from({ length: count }, (_, i) => centre(Y_DOMAIN, Math.floor(i / RESOLUTION))),
  };
}
