import type { GraphLayout, Point } from './GraphLayout.ts';

/** How easily a picture is read: fewer crossings, shorter lines. */
export interface LayoutQuality {
  readonly crossings: number;
  /** Length of all lines, px. */
  readonly length: number;
}

/**
 * Counts where lines cross, taken straight from bend to bend, and how long they are. What several edges
 * share is one line to the eye, and counts once.
 */
export function layoutQuality({ routes }: GraphLayout): LayoutQuality {
  const segments: { a: Point; b: Point; edge: number; left: number; right: number }[] = [];
  const drawn = new Set<string>();
  let length = 0;
  [...routes.values()].forEach((route, edge) => {
    for (const [k, b] of route.entries()) {
      const a = route[k - 1];
      const stretch = a && `${a.x} ${a.y} ${b.x} ${b.y}`;
      if (!a || !stretch || drawn.has(stretch)) continue;
      drawn.add(stretch);
      length += Math.hypot(b.x - a.x, b.y - a.y);
      segments.push({ a, b, edge, left: Math.min(a.x, b.x), right: Math.max(a.x, b.x) });
    }
  });
  segments.sort((s, t) => s.left - t.left);
  let crossings = 0;
  segments.forEach((s, i) => {
    for (let k = i + 1; k < segments.length; k++) {
      const t = segments[k];
      if (!t || t.left >= s.right) break;
      if (t.edge !== s.edge && cross(s.a, s.b, t.a, t.b)) crossings++;
    }
  });
  return { crossings, length };
}

/** In a small graph, shorter lines alone are not worth a movement. */
const SMALL = 24;

/** Whether one picture is so much better that it is worth moving to: fewer crossings, or clearly shorter lines. */
export function isBetter(candidate: GraphLayout, present: GraphLayout): boolean {
  const a = layoutQuality(candidate);
  const b = layoutQuality(present);
  if (a.crossings !== b.crossings) return a.crossings < b.crossings;
  const isLarger = candidate.width * candidate.height > 1.1 * present.width * present.height;
  return present.routes.size > SMALL && a.length < 0.8 * b.length && !isLarger;
}

/** Whether two stretches cross between their ends; touching ends and lying on each other do not count. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line through a and b point p lies: −1, 0 or 1. */
function side(a: Point, b: Point, p: Point): number {
  const area = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  return Math.abs(area) < 1e-6 ? 0 : Math.sign(area);
}
