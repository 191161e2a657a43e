import type { FunctionSamples } from '@micrograd-playground/engine';
import { GridRows } from '@visx/grid';
import { Line } from '@visx/shape';
import { memo } from 'react';
import { PlotAxes } from '../internal/PlotAxes.tsx';
import { functionPath, undefinedRegions } from './functionPath.ts';
import type { FunctionScales } from './functionScales.ts';

export interface FunctionCurveProps {
  readonly samples: FunctionSamples;
  readonly scales: FunctionScales;
  readonly variable: string;
  readonly output: string;
  /** What stands in a region without values. */
  readonly noValue: string;
  readonly clipId: string;
}

/** Room that the words in a region without values need, px. */
const WORDS = 96;

/** Axes and curve: everything that stays as it is while the point moves. */
export const FunctionCurve = memo(function FunctionCurve({
  samples,
  scales,
  variable,
  output,
  noValue,
  clipId,
}: FunctionCurveProps) {
  const { width, height, x, y, xDomain, yDomain } = scales;
  const holdsZero = ([low, high]: readonly [number, number]): boolean => low < 0 && high > 0;
  return (
    <>
      <GridRows
        className="mgp-plot-grid"
        scale={y}
        tickValues={[...scales.yTicks]}
        width={width}
        pointerEvents="none"
      />
      <g clipPath={`url(#${clipId})`}>
        {undefinedRegions(samples).map(([from, to]) => {
          const [left, right] = [x(from), x(to)];
          return (
            <g key={from} className="mgp-FunctionPlot-region">
              <rect x={left} y={0} width={Math.max(0, right - left)} height={height} />
              {right - left > WORDS && (
                <text x={(left + right) / 2} y={height / 2} textAnchor="middle">
                  {noValue}
                </text>
              )}
            </g>
          );
        })}
      </g>
      <g className="mgp-FunctionPlot-zero">
        {holdsZero(yDomain) && <Line from={{ x: 0, y: y(0) }} to={{ x: width, y: y(0) }} />}
        {holdsZero(xDomain) && <Line from={{ x: x(0), y: 0 }} to={{ x: x(0), y: height }} />}
      </g>
      <PlotAxes scales={scales} overhang={12} />
      <text className="mgp-FunctionPlot-axisName" x={-22} y={height + 16} textAnchor="end">
        {variable}
      </text>
      <text className="mgp-FunctionPlot-axisName" x={-8} y={-3} textAnchor="end">
        {output}
      </text>
      <path
        className="mgp-FunctionPlot-curve"
        d={functionPath(samples, { x, y, yDomain })}
        clipPath={`url(#${clipId})`}
      />
    </>
  );
});
