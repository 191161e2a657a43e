import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { arrowPath, edgePath } from './edgePath.ts';
import { formatShortNumber } from './formatNodeNumber.ts';
import { useEdgeState } from './GraphStateStore.ts';
import { LABEL, labelPoint } from './placeLabels.ts';
import type { GradientEdgeType } from './toFlow.ts';

/** A line from an operand to the operation that uses it, with its local derivative. */
export const GradientEdge = memo(
  function GradientEdge({ id, data }: EdgeProps<GradientEdgeType>) {
    const { localGradient, flow, near } = useEdgeState(id);
    if (!data) return null;
    const { route, direction, slot, labelShare } = data;
    const path = edgePath(route, direction);
    const at = labelPoint(route, direction, labelShare ?? 0.5);
    const text = localGradient === undefined ? undefined : `×${formatShortNumber(localGradient)}`;
    return (
      <g className="mgp-ExprGraph-edge" data-flow={flow} data-near={near || undefined} data-slot={slot}>
        <path className="mgp-ExprGraph-reach" d={path} />
        <path className="mgp-ExprGraph-line" d={path} pathLength={1} />
        <path className="mgp-ExprGraph-arrow" d={arrowPath(route, direction)} />
        {text !== undefined && (
          <g
            className="mgp-ExprGraph-chip"
            data-quiet={labelShare === undefined || undefined}
            transform={`translate(${at.x} ${at.y})`}
          >
            <rect
              x={-(text.length * 3.4 + 5)}
              y={-LABEL.height / 2}
              width={text.length * 6.8 + 10}
              height={LABEL.height}
              rx="5"
            />
            <text y="3.9">{text}</text>
          </g>
        )}
      </g>
    );
  },
  (before, after) => before.id === after.id && before.data === after.data,
);
