import type { BackwardStep } from '@micrograd-playground/engine';
import type { Point } from './GraphLayout.ts';
import { labelPoint } from './placeLabels.ts';
import type { PlacedGraph } from './toFlow.ts';

/** How far above a group the middle of a contribution is, px. */
const ABOVE = 36;

/**
 * Where a contribution is spelled out: on its edge, or, where that lies inside a group, above the group.
 *
 * @param shownIds for each node of the graph the id of the node that shows it
 */
export function pointOfStep(
  { layout, labelShares, structure }: PlacedGraph,
  shownIds: ReadonlyMap<string, string>,
  step: BackwardStep | undefined,
): Point | undefined {
  if (!step) return undefined;
  const edgeId = structure.edgeIds.get(step.edgeId) ?? '';
  const route = layout.routes.get(edgeId);
  if (route) return labelPoint(route, layout.direction, labelShares.get(edgeId) ?? 0.5);
  const id = structure.drawnIds.get(shownIds.get(step.nodeId) ?? '') ?? '';
  const at = layout.positions.get(id);
  return at && { x: at.x + (structure.faces.get(id)?.width ?? 0) / 2, y: at.y - ABOVE };
}
