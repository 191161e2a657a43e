/** A number as the sum of two float64s, of which the second is below half the last place of the first. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** 2²⁷ + 1: what it multiplies falls into halves of 26 bits. */
const SPLITTER = 134217729;

/** x + y exactly, for |x| ≥ |y| or x = 0 (Dekker, "A floating-point technique for extending the available precision", 1971). */
export function exactSum(x: number, y: number): DoubleDouble {
  const high = x + y;
  return { high, low: y - (high - x) };
}

/** x·y exactly, for |x| and |y| below 2⁹⁹⁵ and a product above 2⁻⁹⁶⁹ (Dekker, 1971). */
export function exactProduct(x: number, y: number): DoubleDouble {
  const high = x * y;
  const scaledX = SPLITTER * x;
  const scaledY = SPLITTER * y;
  const x1 = scaledX - (scaledX - x);
  const y1 = scaledY - (scaledY - y);
  const x2 = x - x1;
  const y2 = y - y1;
  return { high, low: x2 * y2 - (high - x1 * y1 - x2 * y1 - x1 * y2) };
}

/** x·y to about 31 digits. */
export function multiply(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const { high, low } = exactProduct(x.high, y.high);
  return exactSum(high, low + (x.high * y.low + x.low * y.high));
}
