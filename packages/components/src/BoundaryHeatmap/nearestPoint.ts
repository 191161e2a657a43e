import type { BoundaryPoint } from './BoundaryPoint.ts';

/**
 * Index of the point nearest to a place in the picture.
 *
 * @param points those that are not drawn as undefined
 * @param position of a point in the picture, px
 * @param within distance beyond which no point counts, px
 */
export function nearestPoint(
  points: readonly (BoundaryPoint | undefined)[],
  position: (point: BoundaryPoint) => readonly [number, number],
  [x, y]: readonly [number, number],
  within: number,
): number | undefined {
  let nearest: number | undefined;
  let least = within;
  points.forEach((point, index) => {
    if (!point) return;
    const at = position(point);
    const distance = Math.hypot(at[0] - x, at[1] - y);
    if (distance <= least) {
      least = distance;
      nearest = index;
    }
  });
  return nearest;
}
