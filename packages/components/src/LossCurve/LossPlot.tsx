import { GridRows } from '@visx/grid';
import { Group } from '@visx/group';
import { Line } from '@visx/shape';
import { memo } from 'react';
import { PlotAxes } from '../internal/PlotAxes.tsx';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { LossExtent } from './lossExtent.ts';
import { lossPath } from './lossPath.ts';
import type { LossScales } from './lossScales.ts';
import type { LossSeries } from './LossSeries.ts';

export interface LossPlotProps {
  readonly series: readonly LossSeries[];
  /** Of each series, in the same order. */
  readonly extents: readonly LossExtent[];
  readonly scales: LossScales;
  /** Step at which the run diverged, where it did. */
  readonly divergedAt?: number;
  readonly labels: LossCurveLabels;
}

/** Axes and lines: everything that stays as it is while the cursor moves. */
export const LossPlot = memo(function LossPlot({ series, extents, scales, divergedAt, labels }: LossPlotProps) {
  const { width, height } = scales;
  return (
    <>
      <GridRows
        className="mgp-plot-grid"
        scale={scales.yScale}
        tickValues={[...scales.yTicks]}
        width={width}
        pointerEvents="none"
      />
      <PlotAxes scales={scales} overhang={12} />
      <text className="mgp-LossCurve-axisName" x={-14} y={height + 16} textAnchor="end">
        {labels.step}
      </text>
      {divergedAt !== undefined && (
        <DivergenceMark x={scales.x(divergedAt)} scales={scales} text={labels.divergedAt(divergedAt)} />
      )}
      {series.map((line, index) => {
        const extent = extents[index];
        if (!extent || extent.finite === 0) return null;
        const path = lossPath(line, extent.finite, scales.x, scales.y);
        return (
          <g key={line.id} className="mgp-LossCurve-series" data-line={index % 4}>
            <path className="mgp-LossCurve-line" d={path} />
            {extent.finite === 1 && (
              <circle cx={scales.x(extent.firstStep)} cy={scales.y(line.losses[0] ?? 0)} r={3.5} />
            )}
            {extent.divergedAt !== undefined && (
              <path
                className="mgp-LossCurve-end"
                d="M-4,-4L4,4M4,-4L-4,4"
                transform={`translate(${scales.x(extent.lastStep)},${scales.y(line.losses[extent.finite - 1] ?? 0)})`}
              />
            )}
          </g>
        );
      })}
    </>
  );
});

interface DivergenceMarkProps {
  readonly x: number;
  readonly scales: LossScales;
  readonly text: string;
}

function DivergenceMark({ x, scales, text }: DivergenceMarkProps) {
  const before = x > scales.width / 2;
  return (
    <Group className="mgp-LossCurve-divergence" left={x}>
      <Line from={{ x: 0, y: 0 }} to={{ x: 0, y: scales.height }} />
      <text x={before ? -6 : 6} y={12} textAnchor={before ? 'end' : 'start'}>
        {text}
      </text>
    </Group>
  );
}
