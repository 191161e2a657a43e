import type { GraphLayout, LayoutGraph, Point } from './GraphLayout.ts';
import type { Size } from './viewport.ts';
import { fitPadding, fitViewport } from './viewport.ts';

/** Gaps between ranks grow up to so many times, */
const WIDEST = 1.7;
/** in graphs of up to so many nodes: in larger ones the eye does not follow single edges. */
const MOST_NODES = 80;

/**
 * The same layout with more room between its ranks, where a box has some to spare: the nodes are drawn as large as
 * before, and what their edges carry can be read. Frames keep a layout as it is.
 */
export function spreadRanks(graph: LayoutGraph, layout: GraphLayout, box: Size): GraphLayout {
  if (layout.frames || graph.nodes.length > MOST_NODES) return layout;
  const isRight = layout.direction === 'right';
  const [axis, side] = isRight ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const gaps = gapsAlong(
    graph.nodes.flatMap((node) => {
      const start = layout.positions.get(node.id)?.[axis];
      return start === undefined ? [] : [{ start, end: start + node[side] }];
    }),
  );
  const room = gaps.reduce((sum, { start, end }) => sum + end - start, 0);
  const spare = (box[side] - 2 * fitPadding(box)) / fitViewport(layout, box).zoom - layout[side];
  const growth = Math.min(WIDEST - 1, spare / room);
  if (room === 0 || !(growth > 0.02)) return layout;

  const moved = (at: number): number =>
    gaps.reduce((sum, { start, end }) => sum + growth * (Math.min(Math.max(at, start), end) - start), at);
  const move = (point: Point): Point => ({ ...point, [axis]: moved(point[axis]) });
  return {
    ...layout,
    [side]: moved(layout[side]),
    positions: new Map(Array.from(layout.positions, ([id, point]) => [id, move(point)])),
    routes: new Map(Array.from(layout.routes, ([id, points]) => [id, points.map(move)])),
  };
}

interface Interval {
  readonly start: number;
  readonly end: number;
}

/** What lies between intervals and belongs to none. */
function gapsAlong(intervals: Interval[]): Interval[] {
  const gaps: Interval[] = [];
  const ordered = intervals.toSorted((a, b) => a.start - b.start);
  let reached = ordered[0]?.start ?? 0;
  for (const { start, end } of ordered) {
    if (start > reached) gaps.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  return gaps;
}
