/** No picture is longer, px: its axes would have ticks without end. */
const LONGEST = 10_000;

/**
 * A length in px that can be drawn, whatever a page gives: the default one where it is no number.
 *
 * @param least below it there is no room for what has to be shown
 */
export function drawnLength(given: number | undefined, byDefault: number, least: number): number {
  // Attributes of a page come as text, and null is none.
  const length = Number.parseFloat(String(given));
  return Number.isFinite(length) ? Math.min(LONGEST, Math.max(least, length)) : byDefault;
}
