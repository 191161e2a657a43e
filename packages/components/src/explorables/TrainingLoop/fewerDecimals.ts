/**
 * How many decimals leave a number in its place: those that are asked for below 100, and fewer above, so that what a run
 * that explodes comes to is not wider than the rest.
 */
export function fewerDecimals(x: number, decimals: number): number {
  const size = Math.abs(x);
  if (size < 100 || !Number.isFinite(size)) return decimals;
  if (size < 1000) return decimals - 1;
  return size < 10_000 ? decimals - 3 : 0;
}
