/** Ends of a slider. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
}

/** The range, widened to the next round number (1, 2 or 5 × 10ⁿ) where the value lies outside it. */
export function widenRange(range: SliderRange, value: number): SliderRange {
  const hasEnds = !Number.isNaN(range.min) && !Number.isNaN(range.max);
  if (!hasEnds || !Number.isFinite(value) || (value >= range.min && value <= range.max)) return range;
  return value > range.max
    ? { min: range.min, max: roundUp(value) }
    : { min: value < 0 ? -roundUp(-value) : Math.min(0, value), max: range.max };
}

function roundUp(x: number): number {
  const exponent = Math.floor(Math.log10(x));
  for (const mantissa of [1, 2, 5, 10]) {
    const candidate = Number(`${mantissa}e${exponent}`);
    if (candidate >= x) return Math.min(candidate, Number.MAX_VALUE);
  }
  return x;
}

/** The value plus some steps, inside the range and without binary dust (0.1 + 0.2 is 0.3). */
export function stepValue(value: number, steps: number, step: number, { min, max }: SliderRange): number {
  const next = Number((value + steps * step).toPrecision(12));
  return Math.min(max, Math.max(min, next));
}

/** Where the thumb stands: an infinite number at an end, one that is none in the middle. */
export function sliderPosition(value: number, { min, max }: SliderRange): number {
  return Number.isNaN(value) ? min / 2 + max / 2 : Math.min(max, Math.max(min, value));
}
