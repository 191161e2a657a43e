import { memo } from 'react';
import { classMarkPath } from '../internal/classMarkPath.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { isOnPlane, POINT_RADIUS } from './BoundaryPoint.ts';

export interface BoundaryPointsProps {
  readonly points: readonly BoundaryPoint[];
  readonly showTestPoints: boolean;
  /** Positions in the picture, px. */
  readonly x: (x1: number) => number;
  readonly y: (x2: number) => number;
}

/** The data: class by shape and colour, held-back points hollow. */
export const BoundaryPoints = memo(function BoundaryPoints({ points, showTestPoints, x, y }: BoundaryPointsProps) {
  return (
    <g className="mgp-BoundaryHeatmap-points">
      {points.map((point, index) => {
        if ((point.held && !showTestPoints) || !isOnPlane(point)) return null;
        const outline = classMarkPath(point.label, x(point.x[0] ?? NaN), y(point.x[1] ?? NaN), POINT_RADIUS);
        return (
          <path
            // An author's ids may be given twice, and a mark has nothing to keep but its place in the list.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            d={outline}
            data-class={point.label > 0 ? 'positive' : 'negative'}
            data-held={point.held || undefined}
          />
        );
      })}
    </g>
  );
});
