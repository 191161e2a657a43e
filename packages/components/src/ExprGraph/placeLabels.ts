import type { FlowDirection, GraphLayout, LayoutGraph, Point } from './GraphLayout.ts';

/** The room that a label is given, px: enough for ×−0.0040. */
export const LABEL = { width: 66, height: 18 };
/** In a larger graph, labels appear on pointing and selecting only. */
const MOST_EDGES = 40;
const TRIALS = [0.5, 0.4, 0.6, 0.3, 0.7];

/**
 * Where labels go: as shares of the last stretch of each edge. Left out are edges without room for one, and
 * those from constants, along which no gradient flows.
 */
export function placeLabels(graph: LayoutGraph, layout: GraphLayout): Map<string, number> {
  const places = new Map<string, number>();
  if (graph.edges.length > MOST_EDGES) return places;
  const { direction, positions, routes } = layout;
  const taken: { left: number; top: number; right: number; bottom: number }[] = [];
  const constants = new Set<string>();
  for (const { id, kind, width, height } of graph.nodes) {
    if (kind === 'constant') constants.add(id);
    const at = positions.get(id);
    if (at) taken.push({ left: at.x, top: at.y, right: at.x + width, bottom: at.y + height });
  }
  for (const { id, source, members } of graph.edges) {
    const route = routes.get(id);
    // Several edges in one have no local derivative in common.
    if (!route || constants.has(source) || (members && members.length > 1)) continue;
    for (const share of TRIALS) {
      const { x, y } = labelPoint(route, direction, share);
      const box = {
        left: x - LABEL.width / 2,
        top: y - LABEL.height / 2,
        right: x + LABEL.width / 2,
        bottom: y + LABEL.height / 2,
      };
      const isFree = taken.every(
        (other) =>
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top,
      );
      if (!isFree) continue;
      places.set(id, share);
      taken.push(box);
      break;
    }
  }
  return places;
}

/** A point on the last stretch of a route, which it shares with no other edge; 0 = its beginning, 1 = its end. */
export function labelPoint(route: readonly Point[], direction: FlowDirection, share: number): Point {
  const b = route.at(-1) ?? { x: 0, y: 0 };
  const a = route.at(-2) ?? b;
  const along = 1.5 * (1 - share) * share + share ** 3;
  const across = share * share * (3 - 2 * share);
  const [x, y] = direction === 'right' ? [along, across] : [across, along];
  return { x: a.x + (b.x - a.x) * x, y: a.y + (b.y - a.y) * y };
}
