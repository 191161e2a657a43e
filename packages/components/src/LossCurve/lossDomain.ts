import type { LossExtent } from './lossExtent.ts';

export type YScale = 'linear' | 'log';
export type Domain = readonly [number, number];

const NICE = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** Decades that a logarithmic axis shows at most; losses below are drawn at its lower edge. */
const MOST_DECADES = 18;

/**
 * The smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below x > 0. A domain that
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

/** Losses shown: on a linear scale with 0 and round ends, on a logarithmic one whole decades. */
export function lossDomain(extents: readonly LossExtent[], yScale: YScale): Domain {
  const drawn = extents.filter((extent) => extent.finite > 0);
  const max = Math.max(...drawn.map((extent) => extent.max), -Infinity);
  if (yScale === 'linear') {
    const min = Math.min(...drawn.map((extent) => extent.min), 0);
    const upper = max > 0 && max < Infinity ? niceCeil(max) : 0;
    const lower = min < 0 ? -niceCeil(-min) : 0;
    return upper === lower ? [0, 1] : [lower, upper];
  }
  const least = Math.min(...drawn.map((extent) => extent.minPositive), Infinity);
  if (!(max > 0) || least === Infinity) return [1e-3, 1];
  const top = Math.ceil(Math.log10(max) - 1e-12);
  const anyClamped = drawn.some((extent) => extent.notPositive > 0);
  const bottom = Math.floor(Math.log10(least) + 1e-12) - (anyClamped ? 1 : 0);
  const lowest = Math.max(Math.min(bottom, top - 1), top - MOST_DECADES, -307);
  return [Number(`1e${lowest}`), Number(`1e${Math.min(top, 308)}`)];
}

/** Where a logarithmic axis is labelled: decades, some of them left out, or 1, 2, 5 where there are few. */
export function logTicks([low, high]: Domain, most: number): number[] {
  const first = Math.round(Math.log10(low));
  const last = Math.round(Math.log10(high));
  const decades = last - first;
  const ticks: number[] = [];
  if (decades === 1) {
    for (const multiple of [1, 2, 5, 10]) ticks.push(Number(`${multiple}e${first}`));
    return ticks;
  }
  const stride = Math.max(1, Math.ceil(decades / Math.max(1, most)));
  for (let exponent = last; exponent >= first; exponent -= stride) ticks.push(Number(`1e${exponent}`));
  return ticks.reverse();
}
