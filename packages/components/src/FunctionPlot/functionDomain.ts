import type { Domain } from '../internal/Domain.ts';

/** A curve that is this many times as tall as its middle nine tenths has peaks, which are cut off. */
const PEAK = 4;
/** Differences smaller than this share of the numbers themselves are rounding. */
const FLAT = 1e-9;
/** Larger numbers are taken for this, so that differences of them are still numbers. */
const LARGEST = 1e150;

/**
 * The values that the vertical axis shows: all of them, or, where a few are far from the rest (poles, peaks), the
 * middle nine tenths with half as much again on both sides. [0, 1] where no value is finite.
 */
export function valueDomain(ys: ArrayLike<number>): Domain {
  const finite = Float64Array.from(Array.from(ys).filter(Number.isFinite), (y) =>
    Math.min(LARGEST, Math.max(-LARGEST, y)),
  ).sort();
  const lowest = finite.at(0);
  const highest = finite.at(-1);
  if (lowest === undefined || highest === undefined) return [0, 1];
  const size = Math.max(Math.abs(lowest), Math.abs(highest));
  if (highest - lowest <= FLAT * size) {
    const room = Math.max(1, size / 2);
    return [lowest - room, highest + room];
  }
  const low = quantile(finite, 0.05);
  const high = quantile(finite, 0.95);
  const middle = high - low;
  // A curve that is level but for its peaks has nothing in its middle to go by.
  if (highest - lowest <= PEAK * middle || middle <= FLAT * size) return [lowest, highest];
  return [Math.max(lowest, low - middle / 2), Math.min(highest, high + middle / 2)];
}

/** The lower and the higher of two ends that a page gives; `undefined` where they make no axis. */
export function givenDomain(given: Domain | undefined): Domain | undefined {
  const [one = NaN, other = NaN] = given ?? [];
  return Number.isFinite(one) && Number.isFinite(other) && one !== other
    ? [Math.min(one, other), Math.max(one, other)]
    : undefined;
}

/** The variable's values that the horizontal axis shows: those given, and the point where it lies beyond them. */
export function variableDomain(xs: ArrayLike<number>, at: number | undefined, given: Domain | undefined): Domain {
  const finite = Array.from(xs).filter(Number.isFinite);
  const [low, high] = givenDomain(given) ?? [finite[0] ?? 0, finite.at(-1) ?? 1];
  if (at === undefined || !Number.isFinite(at)) return withLength([low, high]);
  return withLength([Math.min(low, at), Math.max(high, at)]);
}

/** The domain itself, or as much of it as has a length that is still a number. */
function withLength([low, high]: Domain): Domain {
  const half = Number.MAX_VALUE / 2;
  if (low === high) {
    const room = Math.max(1, Math.abs(low) / 2);
    return [Math.max(low - room, -half), Math.min(high + room, half)];
  }
  return Math.abs(high - low) === Infinity ? [Math.max(low, -half), Math.min(high, half)] : [low, high];
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}
