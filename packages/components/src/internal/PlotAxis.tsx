import { memo } from 'react';

export interface PlotAxisProps {
  readonly orientation: 'left' | 'bottom';
  /** Position of a tick along the axis, px. */
  readonly scale: (tick: number) => number;
  readonly ticks: readonly number[];
  /** Their labels, in the same order. */
  readonly tickLabels: readonly string[];
  /** Distance from the plot's upper edge, px. Default 0. */
  readonly top?: number;
  /** Length along which labels are kept, px: the last one is moved inwards rather than cut off. */
  readonly length: number;
}

/**
 * The labels of an axis beside a plot. (visx's own axis brings `@visx/text` and with it a parser for
 * CSS calc(), 10 KB gzipped, which labels of one word have no use for.)
 */
export const PlotAxis = memo(function PlotAxis({
  orientation,
  scale,
  ticks,
  tickLabels,
  top = 0,
  length,
}: PlotAxisProps) {
  const left = orientation === 'left';
  return (
    <g transform={`translate(0,${top})`} className="mgp-axis">
      {ticks.map((tick, index) => {
        const position = scale(tick);
        const label = tickLabels[index] ?? '';
        return left ? (
          <text key={tick} x={-8} y={position} dy="0.32em" textAnchor="end">
            {label}
          </text>
        ) : (
          <text key={tick} x={position} y={16} textAnchor={position + label.length * 3.4 > length ? 'end' : 'middle'}>
            {label}
          </text>
        );
      })}
    </g>
  );
});
