import type { Layers } from './buildLayers.ts';
import type { Point } from './GraphLayout.ts';
import type { EdgePorts } from './ports.ts';

/** Room that a line keeps from a node beside it; a label fits in it. */
const CLEARANCE = 13;

/** All that is known once columns and places are fixed; distances along and across the flow. */
export interface PlacedLayers {
  readonly layers: Layers;
  readonly order: readonly (readonly number[])[];
  /** Middle of each item across the flow. */
  readonly middle: Float64Array;
  /** Size of each item across the flow, 0 for bends. */
  readonly sizes: Float64Array;
  /** Where each column begins and ends along the flow. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** A point from its distances along and across the flow. */
  readonly point: (along: number, cross: number) => Point;
}

interface Spot {
  readonly along: number;
  readonly cross: number;
}

/**
 * The way of one edge: straight through columns, S-curves between them. Where nothing stands in the
 * way, a line with bends of its own becomes one long curve instead.
 *
 * @param leaves where the edge leaves its source's border, along the flow
 */
export function routeEdge(
  placed: PlacedLayers,
  edge: {
    readonly source: number;
    readonly target: number;
    readonly bends: readonly number[];
    readonly leaves: number;
  },
  ports: EdgePorts,
): readonly Point[] {
  const { layers, middle, start, end } = placed;
  const { source, target, bends } = edge;
  const from = middle[source]! + (bends.length === 0 ? ports.source : ports.trunk);
  const first = { along: edge.leaves, cross: from };
  const last = { along: start[layers.ranks[target]!]!, cross: middle[target]! + ports.target };
  const columnEnd = { along: end[layers.ranks[source]!]!, cross: from };
  const spots: Spot[] = [first, columnEnd];
  if (bends.length > 0 && !isDirectWayFree(placed, bends, columnEnd, last)) {
    for (const bend of bends) {
      const column = layers.ranks[bend]!;
      spots.push({ along: start[column]!, cross: middle[bend]! }, { along: end[column]!, cross: middle[bend]! });
    }
  }
  spots.push(last);
  return withoutNeedless(spots).map(({ along, cross }) => placed.point(along, cross));
}

/** Whether one curve from a to b keeps clear of everything beside the bends; shared bends are kept. */
function isDirectWayFree(placed: PlacedLayers, bends: readonly number[], a: Spot, b: Spot): boolean {
  const { layers, order, middle, sizes, start, end } = placed;
  for (const bend of bends) {
    if (layers.outgoing.start[bend + 1]! - layers.outgoing.start[bend]! !== 1) return false;
    const column = layers.ranks[bend]!;
    const items = order[column]!;
    const at = items.indexOf(bend);
    const heights = [curveAt(a, b, start[column]!), curveAt(a, b, end[column]!)];
    const above = items[at - 1];
    const below = items[at + 1];
    if (above !== undefined && Math.min(...heights) < middle[above]! + sizes[above]! / 2 + CLEARANCE) return false;
    if (below !== undefined && Math.max(...heights) > middle[below]! - sizes[below]! / 2 - CLEARANCE) return false;
  }
  return true;
}

/** How far across the S-curve from a to b is, at a place along the flow. */
function curveAt(a: Spot, b: Spot, along: number): number {
  const wanted = (along - a.along) / (b.along - a.along);
  let low = 0;
  let high = 1;
  for (let k = 0; k < 20; k++) {
    const t = (low + high) / 2;
    if (1.5 * (1 - t) * t + t ** 3 < wanted) low = t;
    else high = t;
  }
  return a.cross + (b.cross - a.cross) * low * low * (3 - 2 * low);
}

/** Without spots that lie on top of each other or on a straight line. */
function withoutNeedless(spots: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const last = kept.at(-1);
    if (last && last.along === spot.along && last.cross === spot.cross) continue;
    if (last?.cross === spot.cross && kept.at(-2)?.cross === spot.cross) kept.pop();
    kept.push(spot);
  }
  return kept;
}
