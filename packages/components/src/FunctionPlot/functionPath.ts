import type { FunctionSamples } from '@micrograd-playground/engine';
import type { Domain } from '../internal/Domain.ts';

export interface PathScales {
  /** Position of a value of the variable, px. */
  readonly x: (value: number) => number;
  /** Position of a value of the function, px. */
  readonly y: (value: number) => number;
  /** The values between the picture's lower and upper edge. */
  readonly yDomain: Domain;
}

/** Farther off than this many times its height nothing is drawn: what is there cannot be seen, but must be a number. */
const FAR = 50;

/**
 * The curve as an SVG path. It is not drawn where the function is not a number, nor across a pole or a jump: where it
 * leaves the picture on one side and is back on the other at the next sample, or where it is level on both sides of a
 * leap.
 */
export function functionPath({ xs, ys }: FunctionSamples, { x, y, yDomain }: PathScales): string {
  const [low, high] = yDomain;
  const far = FAR * (high - low);
  let path = '';
  let pen = false;
  for (let i = 0; i < xs.length; i++) {
    const [at, value] = [xs[i] ?? NaN, ys[i] ?? NaN];
    if (Number.isNaN(value) || !Number.isFinite(at)) {
      pen = false;
      continue;
    }
    if (pen && isBreak(ys, i, yDomain)) pen = false;
    path += `${pen ? 'L' : 'M'}${hundredths(x(at))},${hundredths(y(Math.min(high + far, Math.max(low - far, value))))}`;
    pen = true;
  }
  return path;
}

/** The stretches of at least two samples in which the function is not a number. */
export function undefinedRegions({ xs, ys }: FunctionSamples): Domain[] {
  const regions: Domain[] = [];
  let start: number | undefined;
  for (let i = 0; i <= xs.length; i++) {
    const missing = i < xs.length && Number.isNaN(ys[i] ?? NaN);
    if (missing) start ??= i;
    else if (start !== undefined) {
      const region = [xs[start] ?? NaN, xs[Math.min(i, xs.length - 1)] ?? NaN] as const;
      if (i - start > 1 && region.every(Number.isFinite)) regions.push(region);
      start = undefined;
    }
  }
  return regions;
}

/** Whether the function is torn between the samples i − 1 and i. */
function isBreak(ys: ArrayLike<number>, i: number, [low, high]: Domain): boolean {
  const [before, after] = [ys[i - 1] ?? NaN, ys[i] ?? NaN];
  if ((before > high && after < low) || (before < low && after > high)) return true;
  const seen = (index: number): number => Math.min(high, Math.max(low, ys[index] ?? NaN));
  const leap = Math.abs(seen(i) - seen(i - 1));
  const around = Math.abs(seen(i - 1) - seen(i - 2)) + Math.abs(seen(i + 1) - seen(i));
  return leap > 0.02 * (high - low) && leap > 12 * around;
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
