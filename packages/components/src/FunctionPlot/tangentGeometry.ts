import { formatShort } from './formatShort.ts';
import type { FunctionPoint } from './FunctionPoint.ts';
import type { FunctionScales } from './functionScales.ts';
import { MARGIN } from './functionScales.ts';

/** A place in the picture, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The step to the right and the step up or down that make the slope. */
export interface SlopeTriangle {
  readonly start: Place;
  readonly corner: Place;
  readonly end: Place;
  /** In units of the variable, and of the output. */
  readonly run: number;
  readonly rise: number;
}

export interface TangentGeometry {
  readonly from: Place;
  readonly to: Place;
  readonly triangle?: SlopeTriangle;
  /** Whether there is room for words beside the numbers. */
  readonly words: boolean;
}

/** Length of the tangent to each side of the point, as a share of the picture's width. */
const REACH = 0.3;
/** It reaches at least this many times as far as the triangle does. */
const BEYOND = 1.2;
/** Width that the triangle should have, px, and bounds of its sides. */
const WIDTH = { best: 64, least: 24, most: 120 };
const RISE = { least: 10, share: 0.65 };
/** Width of a letter beside a triangle, px. */
const LETTER = 7;
/** Pictures narrower than this have room for numbers, but not for words, px. */
const NARROW = 300;

/** Where the tangent at a point is drawn, and the triangle under it where there is room; undefined where there is no slope. */
export function tangentGeometry(at: FunctionPoint, scales: FunctionScales): TangentGeometry | undefined {
  if (!Number.isFinite(at.y) || Number.isNaN(at.slope)) return undefined;
  const place = { x: scales.x(at.x), y: scales.y(at.y) };
  const xUnit = scales.x(1) - scales.x(0);
  const yUnit = scales.y(0) - scales.y(1);
  const angle = Math.atan2(at.slope * yUnit, xUnit);
  const triangle = slopeTriangle(at.slope, place, { xUnit, yUnit }, scales);
  const side = triangle ? Math.hypot(triangle.end.x - triangle.start.x, triangle.end.y - triangle.start.y) : 0;
  const reach = Math.max(REACH * scales.width, BEYOND * side);
  const [dx, dy] = [Math.cos(angle) * reach, -Math.sin(angle) * reach];
  return {
    from: { x: place.x - dx, y: place.y - dy },
    to: { x: place.x + dx, y: place.y + dy },
    words: scales.width >= NARROW,
    triangle,
  };
}

/** The triangle with a round run that has room: to the right of the point, else to its left. */
function slopeTriangle(
  slope: number,
  point: Place,
  { xUnit, yUnit }: { readonly xUnit: number; readonly yUnit: number },
  { width, height }: FunctionScales,
): SlopeTriangle | undefined {
  for (const run of roundRuns(xUnit)) {
    const rise = slope * run;
    const [across, up] = [run * xUnit, rise * yUnit];
    const letters = formatShort(rise).length + (width < NARROW ? 1 : 6);
    if (Math.abs(up) < RISE.least || Math.abs(up) > RISE.share * height) continue;
    for (const start of [point, { x: point.x - across, y: point.y + up }]) {
      const corner = { x: start.x + across, y: start.y };
      const end = { x: corner.x, y: corner.y - up };
      const inside = start.x >= 0 && corner.x + letters * LETTER <= width + MARGIN.right;
      const upright = [start.y, end.y].every((y) => y >= 0 && y <= height);
      if (inside && upright) return { start, corner, end, run, rise };
    }
  }
  return undefined;
}

/** Runs of 1, 2 or 5 times a power of ten that can be drawn, the most readable first: 1 if it can be, for then the rise is the slope. */
function roundRuns(xUnit: number): number[] {
  const exponent = Math.floor(Math.log10(WIDTH.best / xUnit));
  const runs = [exponent - 1, exponent, exponent + 1].flatMap((power) =>
    [1, 2, 5].map((digit) => Number(`${digit}e${power}`)),
  );
  const off = (run: number): number => (run === 1 ? 0 : Math.abs(Math.log((run * xUnit) / WIDTH.best)) + 1);
  return runs
    .filter((run) => run * xUnit >= WIDTH.least && run * xUnit <= WIDTH.most)
    .sort((one, other) => off(one) - off(other));
}
