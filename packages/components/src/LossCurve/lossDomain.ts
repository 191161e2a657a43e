import type { Domain } from '../internal/Domain.ts';
import type { LossExtent } from './lossExtent.ts';

export type YScale = 'linear' | 'log';

const NICE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Decades that a logarithmic axis shows at most; losses below are drawn at its lower edge. */
const MOST_DECADES = 18;
/** Larger numbers lie beyond the axis, whose length must be a number too. */
const LARGEST = Number.MAX_VALUE / 2;

/**
 * The smallest of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not below x > 0. A domain that
 * ends there stands still for long while data grow.
 */
export function niceCeil(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  if (power === 0 || !Number.isFinite(power)) return Math.max(x, Number.MIN_VALUE);
  const multiple = NICE.find((candidate) => candidate * power >= x * (1 - 1e-12)) ?? 10;
  return Math.min(Number(`${multiple}e${Math.floor(Math.log10(x))}`), Number.MAX_VALUE);
}

/** Steps shown: from 0 (or the first one, where the beginning is far away) to a round number or `maxStep`. */
export function stepDomain(extents: readonly LossExtent[], maxStep?: number): Domain {
  const drawn = extents.filter((extent) => extent.finite > 0);
  const last = Math.max(
    ...extents.map((extent) => extent.divergedAt ?? 0),
    ...drawn.map((extent) => extent.lastStep),
    0,
  );
  const first = drawn.length > 0 ? Math.min(...drawn.map((extent) => extent.firstStep)) : 0;
  const end = maxStep !== undefined && maxStep >= last && maxStep > 0 ? maxStep : niceCeil(Math.max(last, 10));
  return [first > end / 2 ? first : Math.min(0, first), Math.max(end, first + 1)];
}

/** Losses shown: on a linear scale with 0 and round ends, on a logarithmic one from a whole decade to 1, 2 or 5 times one. */
export function lossDomain(extents: readonly LossExtent[], yScale: YScale): Domain {
  const drawn = extents.filter((extent) => extent.finite > 0);
  const max = Math.max(...drawn.map((extent) => extent.max), -Infinity);
  if (yScale === 'linear') {
    const min = Math.min(...drawn.map((extent) => extent.min), 0);
    const upper = max > 0 && max < Infinity ? niceCeil(max) : 0;
    const lower = min < 0 ? -niceCeil(-min) : 0;
    return upper === lower ? [0, 1] : [Math.max(lower, -LARGEST), Math.min(upper, LARGEST)];
  }
  const least = Math.min(...drawn.map((extent) => extent.minPositive), Infinity);
  if (!(max > 0) || least === Infinity) return [1e-3, 1];
  const upper = logCeil(max);
  const anyClamped = drawn.some((extent) => extent.notPositive > 0);
  const bottom = Math.floor(Math.log10(least) + 1e-12) - (anyClamped ? 1 : 0);
  const top = Math.log10(upper);
  const lowest = Math.max(Math.min(bottom, Math.ceil(top - 1e-12) - 1), Math.ceil(top) - MOST_DECADES, -307);
  return [Number(`1e${lowest}`), upper];
}

/** The smallest of 1, 2, 5 times a power of ten that is not below x > 0. */
function logCeil(x: number): number {
  const exponent = Math.floor(Math.log10(x));
  const multiple = [1, 2, 5, 10].find((candidate) => Number(`${candidate}e${exponent}`) >= x * (1 - 1e-12)) ?? 10;
  return Math.min(Number(`${multiple}e${exponent}`), Number.MAX_VALUE);
}

/** Where a logarithmic axis is labelled: at decades, some of them left out, or at 1, 2, 5 where there are few. */
export function logTicks([low, high]: Domain, most: number): number[] {
  const first = Math.round(Math.log10(low));
  const last = Math.floor(Math.log10(high) + 1e-12);
  const decades = last - first + 1;
  const multiples = decades <= 2 ? [1, 2, 5] : [1];
  const stride = Math.ceil(decades / Math.max(1, most));
  const ticks: number[] = [];
  for (let exponent = last; exponent >= first; exponent -= stride) {
    for (const multiple of multiples) ticks.push(Number(`${multiple}e${exponent}`));
  }
  return ticks.filter((tick) => tick <= high * (1 + 1e-12)).sort((a, b) => a - b);
}
