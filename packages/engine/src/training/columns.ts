import type { DataPoint } from './TrainerConfig.ts';

/** Number of inputs of a data set: that of its first point, 2 without points. */
export function inputCountOf(points: readonly DataPoint[]): number {
  return points[0]?.x.length ?? 2;
}

/** A column for each coordinate, and one for the labels. */
export function columnsOf(points: readonly DataPoint[]): Float64Array[] {
  const columns = Array.from({ length: inputCountOf(points) }, (_, axis) =>
    Float64Array.from(points, ({ x }) => x[axis] ?? 0),
  );
  return [...columns, Float64Array.from(points, ({ label }) => label)];
}
