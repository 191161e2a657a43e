import type { BoundaryGrid } from '@micrograd-playground/engine';

/**
 * Where the output is 0, as an SVG path over a picture of the grid: marching squares between the centres of
 * cells (Lorensen & Cline 1987, in two dimensions), with the outermost outputs carried on to the picture's
 * edge. Saddles are cut according to the mean of their corners. Squares with an output that is not finite
 * have no line.
 *
 * @param width of the picture, px
 * @param height of the picture, px
 */
export function contourPath(grid: BoundaryGrid, width: number, height: number): string {
  const { columns, rows, values } = grid;
  let path = '';
  const x = (column: number): number => position(column, columns, width);
  const y = (row: number): number => height - position(row, rows, height);
  for (let row = -1; row < rows; row++) {
    const lower = Math.max(0, row) * columns;
    const upper = Math.min(rows - 1, row + 1) * columns;
    let a = values[lower] ?? NaN;
    let d = values[upper] ?? NaN;
    for (let column = -1; column < columns; column++) {
      const right = Math.min(columns - 1, column + 1);
      const b = values[lower + right] ?? NaN;
      const c = values[upper + right] ?? NaN;
      const corners = (a >= 0 ? 1 : 0) | (b >= 0 ? 2 : 0) | (c >= 0 ? 4 : 0) | (d >= 0 ? 8 : 0);
      const sum = a + b + c + d;
      if (corners !== 0 && corners !== 15 && sum - sum === 0) {
        const bottom = (): string => `${between(a, b, x(column), x(column + 1))},${tenths(y(row))}`;
        const top = (): string => `${between(d, c, x(column), x(column + 1))},${tenths(y(row + 1))}`;
        const left = (): string => `${tenths(x(column))},${between(a, d, y(row), y(row + 1))}`;
        const east = (): string => `${tenths(x(column + 1))},${between(b, c, y(row), y(row + 1))}`;
        // A saddle's two lines cut off the corners whose sign its middle does not have.
        const shape = corners === 5 || corners === 10 ? ((corners === 5) === sum >= 0 ? 'falling' : 'rising') : corners;
        switch (shape) {
          case 1:
          case 14:
            path += `M${left()}L${bottom()}`;
            break;
          case 2:
          case 13:
            path += `M${bottom()}L${east()}`;
            break;
          case 4:
          case 11:
            path += `M${top()}L${east()}`;
            break;
          case 8:
          case 7:
            path += `M${left()}L${top()}`;
            break;
          case 3:
          case 12:
            path += `M${left()}L${east()}`;
            break;
          case 6:
          case 9:
            path += `M${bottom()}L${top()}`;
            break;
          case 'falling':
            path += `M${left()}L${top()}M${bottom()}L${east()}`;
            break;
          case 'rising':
            path += `M${left()}L${bottom()}M${top()}L${east()}`;
            break;
        }
      }
      a = b;
      d = c;
    }
  }
  return path;
}

/** Centre of a cell; before the first and after the last one the picture's edge. */
function position(index: number, count: number, length: number): number {
  return Math.min(length, Math.max(0, ((index + 0.5) / count) * length));
}

/** Where the line from a value at one place to a value of the other sign at another crosses 0. */
function between(first: number, second: number, from: number, to: number): number {
  return tenths(from + (to - from) * (first / (first - second)));
}

function tenths(x: number): number {
  return Math.round(x * 10) / 10;
}
