import type { EdgeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { arrowPath, edgePath } from './edgePath.ts';
import { formatShortNumber } from './formatNodeNumber.ts';
import type { EdgeState } from './graphStates.ts';
import { useEdgeState } from './GraphStateStore.ts';
import { LABEL, labelPoint } from './placeLabels.ts';
import type { GradientEdgeType } from './toFlow.ts';

const flowOf = (state: EdgeState) => state.flow;
const isNear = (state: EdgeState) => state.near;
const localOf = (state: EdgeState) => state.localGradient;

/** A line from an operand to the operation that uses it, with its local derivative where there is room or reason. */
export const GradientEdge = memo(
  function GradientEdge({ id, data }: EdgeProps<GradientEdgeType>) {
    const flow = useEdgeState(id, flowOf);
    const near = useEdgeState(id, isNear);
    const [isPointed, setPointed] = useState(false);
    if (!data) return null;
    const { route, direction, slot, labelShare, count } = data;
    const path = edgePath(route, direction);
    // While its contribution is spelled out beside it, the edge does not repeat it.
    const hasLabel = flow !== 'backward' && (labelShare !== undefined || near || isPointed);
    const at = labelPoint(route, direction, labelShare ?? 0.5);
    return (
      <g
        className="mgp-ExprGraph-edge"
        data-flow={flow}
        data-near={near || isPointed || undefined}
        data-slot={slot}
        data-many={count > 1 || undefined}
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
      >
        <path className="mgp-ExprGraph-reach" d={path} />
        <path className="mgp-ExprGraph-line" d={path} pathLength={1} />
        <path className="mgp-ExprGraph-arrow" d={arrowPath(route, direction)} />
        {hasLabel && (
          <g className="mgp-ExprGraph-chip" transform={`translate(${at.x} ${at.y})`}>
            <LocalGradient id={id} />
          </g>
        )}
      </g>
    );
  },
  (before, after) => before.id === after.id && before.data === after.data,
);

function LocalGradient({ id }: { readonly id: string }) {
  const local = useEdgeState(id, localOf);
  if (local === undefined) return null;
  const text = `×${formatShortNumber(local)}`;
  const width = text.length * 6.8 + 10;
  return (
    <>
      <rect x={-width / 2} y={-LABEL.height / 2} width={width} height={LABEL.height} rx="5" />
      <text y="3.9">{text}</text>
    </>
  );
}
