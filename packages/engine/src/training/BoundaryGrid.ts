/** Outputs of a network, or of one of its neurons, over a rectangle of the plane. */
export interface BoundaryGrid {
  readonly columns: number;
  readonly rows: number;
  /** Left and right edge. */
  readonly xDomain: readonly [number, number];
  /** Lower and upper edge. */
  readonly yDomain: readonly [number, number];
  /** Row-major from the lower left: `values[row * columns + column]` is the output at the centre of that cell. */
  readonly values: ArrayLike<number>;
}
