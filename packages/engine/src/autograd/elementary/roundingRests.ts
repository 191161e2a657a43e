/*
 * What rounding takes away: a sum or product and its rest are two float64s that together hold twice the digits
 * (Dekker, "A floating-point technique for extending the available precision", 1971).
 */

/** 2²⁷ + 1: what it multiplies falls into halves of 26 bits. */
const SPLITTER = 134217729;

/** x + y − sum exactly, for sum = x + y rounded, and |x| ≥ |y| or x = 0. */
export function restOfSum(x: number, y: number, sum: number): number {
  return y - (sum - x);
}

/** x·y − product exactly, for product = x·y rounded and above 2⁻⁹⁶⁹, and |x| and |y| below 2⁹⁹⁵. */
export function restOfProduct(x: number, y: number, product: number): number {
  const scaledX = SPLITTER * x;
  const scaledY = SPLITTER * y;
  const x1 = scaledX - (scaledX - x);
  const y1 = scaledY - (scaledY - y);
  const x2 = x - x1;
  const y2 = y - y1;
  return x2 * y2 - (product - x1 * y1 - x2 * y1 - x1 * y2);
}
