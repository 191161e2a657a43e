import type { BackwardStep } from '@micrograd-playground/engine';
import type { Point } from './GraphLayout.ts';
import { nodeBox } from './nodeBox.ts';
import { labelPoint } from './placeLabels.ts';
import { stepLabelSize } from './stepLabelSize.ts';
import type { PlacedGraph } from './toFlow.ts';
import type { Box } from './viewport.ts';

const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8] as const;
/** How far beside the edge, to the right and down, as shares of the label's width and height. */
const ASIDE = [0, -0.3, 0.3, -0.6, 0.6].flatMap((right) =>
  [0, -0.7, 0.7, -1.1, 1.1, -1.6, 1.6].map((down) => [right, down] as const),
);
/** What a place costs that is farther away, in px² of a node that would be covered. */
const COST_ASIDE = 60;
const COST_ALONG = 40;
/** Free space around the label, px. */
const GAP = 3;

/**
 * Where a contribution is spelled out: on its edge, or beside it where it would lie on nodes there; nowhere where the
 * edge lies inside a collapsed group.
 */
export function pointOfStep(
  { layout, labelShares, structure }: PlacedGraph,
  step: BackwardStep | undefined,
): Point | undefined {
  const edgeId = structure.edgeIds.get(step?.edgeId ?? '') ?? '';
  const route = layout.routes.get(edgeId);
  if (!step || !route) return undefined;
  const { width, height } = stepLabelSize(step);
  const nodes = structure.graph.nodes.flatMap(({ id }) => nodeBox(layout, structure.faces, id) ?? []);
  const first = labelShares.get(edgeId) ?? SHARES[0];
  let best: { readonly point: Point; readonly cost: number } | undefined;
  for (const share of [first, ...SHARES]) {
    const on = labelPoint(route, layout.direction, share);
    for (const [right, down] of ASIDE) {
      const point = { x: on.x + right * width, y: on.y + down * height };
      const box = { x: point.x - width / 2 - GAP, y: point.y - height / 2 - GAP };
      const room = { ...box, width: width + 2 * GAP, height: height + 2 * GAP };
      const covered = nodes.reduce((area, node) => area + overlap(room, node), 0);
      const away = (Math.abs(right) + Math.abs(down)) * COST_ASIDE + Math.abs(share - first) * COST_ALONG;
      if (best === undefined || covered + away < best.cost) best = { point, cost: covered + away };
    }
  }
  return best?.point;
}

/** The area that two boxes have in common. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
