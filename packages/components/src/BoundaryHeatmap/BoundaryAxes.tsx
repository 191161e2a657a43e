import { memo } from 'react';
import { PlotAxis } from '../internal/PlotAxis.tsx';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { PlaneFrame } from './planeFrame.ts';

export interface BoundaryAxesProps {
  readonly frame: PlaneFrame;
  readonly labels: BoundaryHeatmapLabels;
}

/** Ticks of x₁ below and x₂ on the left; each axis has its name at its end. */
export const BoundaryAxes = memo(function BoundaryAxes({ frame, labels }: BoundaryAxesProps) {
  const { side } = frame;
  return (
    <>
      <PlotAxis orientation="left" scale={frame.y} ticks={frame.yTicks} tickLabels={frame.yTickLabels} length={side} />
      <PlotAxis
        orientation="bottom"
        top={side}
        scale={frame.x}
        ticks={frame.xTicks}
        tickLabels={frame.xTickLabels}
        length={side}
      />
      <g className="mgp-BoundaryHeatmap-axisNames">
        <text x={side} y={side + 16} textAnchor="end">
          {labels.x1}
        </text>
        <text x={-8} y={9} textAnchor="end">
          {labels.x2}
        </text>
      </g>
    </>
  );
});
