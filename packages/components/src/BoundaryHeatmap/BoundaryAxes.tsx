import { memo } from 'react';
import { PlotAxes } from '../internal/PlotAxes.tsx';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { PlotScales } from '../internal/PlotScales.ts';

export interface BoundaryAxesProps {
  readonly frame: PlotScales;
  readonly labels: BoundaryHeatmapLabels;
}

/** Ticks of x₁ below and x₂ on the left; each axis has its name at its end. */
export const BoundaryAxes = memo(function BoundaryAxes({ frame, labels }: BoundaryAxesProps) {
  const { width, height } = frame;
  return (
    <>
      <PlotAxes scales={frame} />
      <g className="mgp-BoundaryHeatmap-axisNames">
        <text x={width} y={height + 16} textAnchor="end">
          {labels.x1}
        </text>
        <text x={-8} y={9} textAnchor="end">
          {labels.x2}
        </text>
      </g>
    </>
  );
});
