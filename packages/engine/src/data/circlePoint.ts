/**
 * (cos t, sin t) for t = 2π · index / count, to within 1e-15 and with the same bits everywhere:
 * `Math.cos` and `Math.sin` may differ in the last bit from one browser to the next.
 *
 * The angle is brought into the first eighth of the circle in whole numbers, so no accuracy is lost
 * to π, and Taylor's series does the rest.
 *
 * @param index a whole number, 0 ≤ index
 * @param count a whole number, 1 ≤ count; 8 · index and count stay below 2⁵³
 */
export function circlePoint(index: number, count: number): readonly [cos: number, sin: number] {
  const eighths = 8 * (index % count);
  const octant = Math.floor(eighths / count);
  const rest = eighths - octant * count;
  const fromDiagonal = octant % 2 === 1;
  const angle = ((fromDiagonal ? count - rest : rest) / count) * (Math.PI / 4);
  const [c, s] = [cosine(angle), sine(angle)];
  const swapped = octant % 4 === 1 || octant % 4 === 2;
  const [x, y] = swapped ? [s, c] : [c, s];
  return [octant >= 2 && octant < 6 ? 0 - x : x, octant >= 4 ? 0 - y : y];
}

/** cos t = Σ (−1)ᵏ t²ᵏ / (2k)!, 0 ≤ t ≤ π/4, summed from the smallest term on. */
function cosine(t: number): number {
  return series(t * t, 1, 8);
}

/** sin t = t · Σ (−1)ᵏ t²ᵏ / (2k + 1)!, 0 ≤ t ≤ π/4. */
function sine(t: number): number {
  return t * series(t * t, 2, 8);
}

/** 1 − q/(f·(f+1)) · (1 − q/((f+2)·(f+3)) · (…)), `terms` deep. */
function series(q: number, first: number, terms: number): number {
  let sum = 1;
  for (let k = terms - 1; k >= 0; k--) {
    const factor = first + 2 * k;
    sum = 1 - (q / (factor * (factor + 1))) * sum;
  }
  return sum;
}
