/** The float64 of these 64 bits, given as a whole number with a sign. */
export function fromBits(bits: bigint): number {
  return new Float64Array(new BigInt64Array([bits]).buffer)[0] ?? NaN;
}

/** The nearest float64s on either side of x, `count` on each, and x itself, in order. */
export function around(x: number, count: number): number[] {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer)[0] ?? 0n;
  const numbers = Array.from({ length: 2 * count + 1 }, (_, index) => {
    const place = bits + BigInt(index - count);
    return place < 0n ? -fromBits(-place) : fromBits(place);
  });
  return x < 0 ? numbers.map((y) => -y).toReversed() : numbers;
}
