import type { BackwardStep } from '@micrograd-playground/engine';
import type { Point } from './GraphLayout.ts';
import { labelPoint } from './placeLabels.ts';
import type { PlacedGraph } from './toFlow.ts';

/** Where a contribution is spelled out: on its edge; nowhere where that lies inside a collapsed group. */
export function pointOfStep(
  { layout, labelShares, structure }: PlacedGraph,
  step: BackwardStep | undefined,
): Point | undefined {
  const edgeId = structure.edgeIds.get(step?.edgeId ?? '') ?? '';
  const route = layout.routes.get(edgeId);
  return route && labelPoint(route, layout.direction, labelShares.get(edgeId) ?? 0.5);
}
