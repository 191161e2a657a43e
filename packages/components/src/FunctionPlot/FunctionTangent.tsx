import { Line } from '@visx/shape';
import { formatShort } from './formatShort.ts';
import type { FunctionPlotLabels } from './functionPlotLabels.ts';
import type { FunctionPoint } from './FunctionPoint.ts';
import type { FunctionScales } from './functionScales.ts';
import type { SlopeTriangle } from './tangentGeometry.ts';
import { tangentGeometry } from './tangentGeometry.ts';

export interface FunctionTangentProps {
  readonly at: FunctionPoint;
  readonly scales: FunctionScales;
  readonly labels: FunctionPlotLabels;
  readonly clipId: string;
}

/** The point on the curve, its tangent, and rise over run. Above or below the picture, an arrow points to it. */
export function FunctionTangent({ at, scales, labels, clipId }: FunctionTangentProps) {
  const [low, high] = scales.yDomain;
  const x = scales.x(at.x);
  if (!Number.isFinite(x)) return null;
  const outside = at.y > high ? 'above' : at.y < low ? 'below' : undefined;
  const tangent = outside === undefined ? tangentGeometry(at, scales) : undefined;
  const y = outside === 'above' ? 0 : outside === 'below' || Number.isNaN(at.y) ? scales.height : scales.y(at.y);
  return (
    <>
      <Line className="mgp-FunctionPlot-plumb" from={{ x, y }} to={{ x, y: scales.height }} />
      {tangent && (
        <g className="mgp-FunctionPlot-tangent" data-kink={at.kink || undefined}>
          <Line from={tangent.from} to={tangent.to} clipPath={`url(#${clipId})`} />
          {tangent.triangle && <Triangle triangle={tangent.triangle} words={tangent.words} labels={labels} />}
        </g>
      )}
      {outside !== undefined && (
        <g className="mgp-FunctionPlot-outside">
          <path d={outside === 'above' ? 'M-6,9L0,1L6,9Z' : 'M-6,-9L0,-1L6,-9Z'} transform={`translate(${x},${y})`} />
          <text
            x={x > scales.width / 2 ? x - 12 : x + 12}
            y={outside === 'above' ? 11 : scales.height - 5}
            textAnchor={x > scales.width / 2 ? 'end' : 'start'}
          >
            {labels.outside(outside)}
          </text>
        </g>
      )}
      {outside === undefined && !Number.isNaN(at.y) && (
        <circle className="mgp-FunctionPlot-point" cx={x} cy={y} r={6} />
      )}
    </>
  );
}

interface TriangleProps {
  readonly triangle: SlopeTriangle;
  readonly words: boolean;
  readonly labels: FunctionPlotLabels;
}

function Triangle({ triangle: { start, corner, end, run, rise }, words, labels }: TriangleProps) {
  return (
    <g className="mgp-FunctionPlot-triangle">
      <path d={`M${start.x},${start.y}L${corner.x},${corner.y}L${end.x},${end.y}`} />
      <text x={(start.x + corner.x) / 2} y={rise > 0 ? start.y + 14 : start.y - 6} textAnchor="middle">
        {words ? labels.run(run) : formatShort(run)}
      </text>
      <text x={corner.x + 6} y={(corner.y + end.y) / 2} dy="0.32em">
        {words ? labels.rise(rise) : formatShort(rise)}
      </text>
    </g>
  );
}
