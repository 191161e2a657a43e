import type { DataPoint } from '../training/TrainerConfig.ts';

/** The part of the plane that a picture shows. */
export interface DataDomain {
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
}

/**
 * A square around the first two coordinates of the points, so that x₁ and x₂ have the same scale,
 * with at least a tenth of its half-width free on each side. Its edges are round numbers, so that a
 * little more noise or another seed seldom moves them. Without points: around 0.
 */
export function dataDomain(points: readonly DataPoint[]): DataDomain {
  const [xLow, xHigh] = range(points.map(({ x }) => x[0] ?? 0));
  const [yLow, yHigh] = range(points.map(({ x }) => x[1] ?? 0));
  const halfWidth = 1.1 * (Math.max(xHigh - xLow, yHigh - yLow) / 2 || 1);
  const unit = roundUnit(halfWidth / 2);
  const half = unit * Math.ceil(halfWidth / unit - 1e-9);
  return {
    xDomain: around((xLow + xHigh) / 2, half, unit / 2),
    yDomain: around((yLow + yHigh) / 2, half, unit / 2),
  };
}

function range(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [-1, 1];
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** The largest of …, 0.25, 0.5, 1, 2.5, 5, 10, … that is not above x. */
function roundUnit(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const digits = x / power;
  return (digits >= 5 ? 5 : digits >= 2.5 ? 2.5 : 1) * power;
}

function around(centre: number, half: number, unit: number): readonly [number, number] {
  const rounded = Math.round(centre / unit) * unit;
  return [withoutRest(rounded - half), withoutRest(rounded + half)];
}

/** 0.30000000000000004 as 0.3. */
function withoutRest(x: number): number {
  return Number(x.toPrecision(12));
}
