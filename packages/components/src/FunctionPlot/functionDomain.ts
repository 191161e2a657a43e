import type { Domain } from '../internal/Domain.ts';

/** Shares of the values, counted from their middle. */
const SHARES = [1, 0.9, 0.7, 0.5, 0.35, 0.25] as const;
/** A curve that is this many times as tall as the next smaller share of it has peaks, which are cut off. */
const PEAK = 4;
/** Differences smaller than this share of the numbers themselves are rounding. */
const FLAT = 1e-9;
/** Larger numbers are taken for this, so that differences of them are still numbers. */
const LARGEST = 1e300;
/** Room beyond a point that widens the axis, as a share of the axis. */
const BEYOND = 0.1;

/**
 * The values that the vertical axis shows: all of them, or, where a few are far from the rest (poles, peaks, a single
 * sample beside a pole), what is not far from the others. [0, 1] where no value is finite.
 */
export function valueDomain(ys: ArrayLike<number>): Domain {
  const finite = Float64Array.from(Array.from(ys).filter(Number.isFinite), withinLargest).sort();
  const [lowest, highest] = [finite.at(0), finite.at(-1)];
  if (lowest === undefined || highest === undefined) return [0, 1];
  if (isFlat([lowest, highest])) {
    const room = Math.max(1, Math.max(Math.abs(lowest), Math.abs(highest)) / 2);
    return [lowest - room, highest + room];
  }
  const middles = SHARES.map((share): Domain => [quantile(finite, 0.5 - share / 2), quantile(finite, 0.5 + share / 2)]);
  // A curve that is level but for its peaks has nothing in its middle to go by.
  const calm = middles.findIndex((middle, i) => {
    const inner = middles[i + 1];
    return inner === undefined || isFlat(inner) || length(middle) <= PEAK * length(inner);
  });
  const [low, high] = middles[calm] ?? [lowest, highest];
  const room = (high - low) / 2;
  const shown = finite.filter((y) => y >= low - room && y <= high + room);
  return [shown.at(0) ?? low, shown.at(-1) ?? high];
}

/** The domain, or one that is widened so that a value lies well inside. */
export function holding([low, high]: Domain, value: number | undefined): Domain {
  if (value === undefined || !Number.isFinite(value)) return [low, high];
  const y = withinLargest(value);
  const room = BEYOND * (Math.max(high, y) - Math.min(low, y));
  return [y < low ? y - room : low, y > high ? y + room : high];
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

function withinLargest(y: number): number {
  return Math.min(LARGEST, Math.max(-LARGEST, y));
}

function length([low, high]: Domain): number {
  return high - low;
}

function isFlat([low, high]: Domain): boolean {
  return high - low <= FLAT * Math.max(Math.abs(low), Math.abs(high));
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}
