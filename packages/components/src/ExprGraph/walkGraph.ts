import type { ShownGraph } from './collapseGroups.ts';
import type { GraphLayout, Point } from './GraphLayout.ts';

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/**
 * Where a key leads from a node: along the flow to the nearest user, against it to an operand (the
 * nearest, the first of equals), across it to the next node of the column or else the nearest on that
 * side; Home to the first node, End to the output. `undefined` where there is nothing.
 */
export function walkGraph(
  graph: ShownGraph,
  layout: GraphLayout,
  from: string | undefined,
  key: WalkKey,
): string | undefined {
  if (key === 'Home') return graph.nodes[0]?.id;
  if (key === 'End' || from === undefined) return graph.nodes.at(-1)?.id;
  const right = layout.direction === 'right';
  if (key === (right ? 'ArrowRight' : 'ArrowDown')) {
    return nearest(
      layout,
      from,
      graph.edges.filter((edge) => edge.source === from).map((edge) => edge.target),
    );
  }
  if (key === (right ? 'ArrowLeft' : 'ArrowUp')) {
    return nearest(
      layout,
      from,
      graph.edges.filter((edge) => edge.target === from).map((edge) => edge.source),
    );
  }
  const way = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  const here = axes(layout, from);
  const onThatSide = graph.nodes.map(({ id }) => id).filter((id) => (axes(layout, id).cross - here.cross) * way > 1);
  const sameColumn = onThatSide.filter((id) => axes(layout, id).along === here.along);
  return nearest(layout, from, sameColumn.length > 0 ? sameColumn : onThatSide);
}

function nearest(layout: GraphLayout, from: string, candidates: readonly string[]): string | undefined {
  const a = layout.positions.get(from) ?? ORIGIN;
  let best: string | undefined;
  let shortest = Infinity;
  for (const id of candidates) {
    const b = layout.positions.get(id) ?? ORIGIN;
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    if (distance < shortest) {
      shortest = distance;
      best = id;
    }
  }
  return best;
}

function axes({ direction, positions }: GraphLayout, id: string): { along: number; cross: number } {
  const { x, y } = positions.get(id) ?? ORIGIN;
  return direction === 'right' ? { along: x, cross: y } : { along: y, cross: x };
}

const ORIGIN: Point = { x: 0, y: 0 };
