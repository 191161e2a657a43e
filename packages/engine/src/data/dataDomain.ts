import type { DataPoint } from '../training/TrainerConfig.ts';

/** The part of the plane that a picture shows. */
export interface DataDomain {
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
}

/**
 * A square around the first two coordinates of the points, so that x₁ and x₂ have the same scale,
 * with at least a tenth of its half-width free on each side. Its centre is the middle of most points
 * and its edges are round numbers, so that an outlier, more noise or another seed seldom move it.
 * Without points: around 0.
 */
export function dataDomain(points: readonly DataPoint[]): DataDomain {
  const [xs, ys] = [sorted(points, 0), sorted(points, 1)];
  const unit = roundUnit(roomy(Math.max(reach(xs, middle(xs)), reach(ys, middle(ys)))) / 3);
  const centreOf = (values: Float64Array) => Math.round((2 * middle(values)) / unit) * (unit / 2);
  const [x, y] = [centreOf(xs), centreOf(ys)];
  const half = unit * Math.ceil(roomy(Math.max(reach(xs, x), reach(ys, y))) / unit - 1e-9);
  return { xDomain: around(x, half), yDomain: around(y, half) };
}

/** A tenth more; 1.1 around a single place. */
function roomy(halfWidth: number): number {
  return 1.1 * (halfWidth > 1e-6 ? halfWidth : 1);
}

/** One coordinate of all points, from the lowest to the highest. */
function sorted(points: readonly DataPoint[], axis: number): Float64Array {
  return Float64Array.from(points, ({ x }) => x[axis] ?? 0).sort();
}

/** The middle of the interval that holds all values but the lowest and the highest twentieth. */
function middle(values: Float64Array): number {
  const skipped = Math.floor(values.length / 20);
  return ((values.at(skipped) ?? 0) + (values.at(-1 - skipped) ?? 0)) / 2;
}

/** The distance from `centre` to the value farthest from it. */
function reach(values: Float64Array, centre: number): number {
  return Math.max(centre - (values.at(0) ?? 0), (values.at(-1) ?? 0) - centre);
}

/** The largest of …, 0.25, 0.5, 1, 2.5, 5, 10, … that is not above x. */
function roundUnit(x: number): number {
  const power = Number(x.toExponential().replace(/^[^e]*/, '1'));
  const digits = x / power;
  return (digits >= 5 ? 5 : digits >= 2.5 ? 2.5 : 1) * power;
}

function around(centre: number, half: number): readonly [number, number] {
  return [withoutRest(centre - half), withoutRest(centre + half)];
}

/** 0.30000000000000004 as 0.3. */
function withoutRest(x: number): number {
  return Number(x.toPrecision(12));
}
