import { memo } from 'react';
import type { PlotScales } from './PlotScales.ts';

export interface PlotAxesProps {
  readonly scales: PlotScales;
  /** How far labels below may reach beyond the plot, px: the last one is moved inwards rather than cut off. Default 0. */
  readonly overhang?: number;
}

/** Half the width of a character, px. */
const HALF = 3.4;

/**
 * The labels of the axes, on the left of a plot and below it. (visx's own axis brings `@visx/text` and with it a parser
 * for CSS calc(), 10 KB gzipped, which labels of one word have no use for.)
 */
export const PlotAxes = memo(function PlotAxes({ scales, overhang = 0 }: PlotAxesProps) {
  const { width, height, x, y, xTicks, xTickLabels, yTicks, yTickLabels } = scales;
  return (
    <g className="mgp-axis">
      {yTicks.map((tick, index) => (
        <text key={tick} x={-8} y={y(tick)} dy="0.32em" textAnchor="end">
          {yTickLabels[index]}
        </text>
      ))}
      {xTicks.map((tick, index) => {
        const label = xTickLabels[index] ?? '';
        const end = x(tick) + label.length * HALF;
        return (
          <text key={tick} x={x(tick)} y={height + 16} textAnchor={end > width + overhang ? 'end' : 'middle'}>
            {label}
          </text>
        );
      })}
    </g>
  );
});
