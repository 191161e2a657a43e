import { Group } from '@visx/group';
import { useId, useMemo, useRef } from 'react';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { useElementWidth } from '../internal/useElementWidth.ts';
import { FunctionCurve } from './FunctionCurve.tsx';
import { givenDomain, holding, valueDomain, variableDomain } from './functionDomain.ts';
import type { FunctionPlotLabels } from './functionPlotLabels.ts';
import type { FunctionPlotProps } from './FunctionPlotProps.ts';
import { functionScales, MARGIN } from './functionScales.ts';
import { FunctionTangent } from './FunctionTangent.tsx';
import { noteCorner } from './noteCorner.ts';
import { useFunctionPoint } from './useFunctionPoint.ts';

export type FunctionFigureProps = Pick<
  FunctionPlotProps,
  'samples' | 'at' | 'variable' | 'onAtChange' | 'step' | 'xDomain' | 'yDomain'
> & {
  readonly output: string;
  readonly height: number;
  readonly status: NonNullable<FunctionPlotProps['status']>;
  readonly labels: FunctionPlotLabels;
};

const NOTHING = { xs: new Float64Array(), ys: new Float64Array() };

/** The picture: axes, curve, point and tangent. */
export function FunctionFigure({
  samples,
  at,
  variable,
  output,
  height,
  status,
  labels,
  ...props
}: FunctionFigureProps) {
  const clipId = `mgp-clip-${useId().replaceAll(':', '')}`;
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot, 600);
  const drawn = status === 'ready' && samples !== null && samples.xs.length > 1 ? samples : NOTHING;
  const hasCurve = useMemo(() => drawn.ys.some(Number.isFinite), [drawn]);
  const shownAt = drawn === NOTHING ? null : at;
  const [xLow, xHigh] = variableDomain(drawn.xs, shownAt?.x, props.xDomain);
  const found = useMemo(() => valueDomain(drawn.ys), [drawn]);
  const [yLow, yHigh] = givenDomain(props.yDomain) ?? holding(found, shownAt?.y);
  const scales = useMemo(
    () => functionScales({ width, height, xDomain: [xLow, xHigh], yDomain: [yLow, yHigh] }),
    [width, height, xLow, xHigh, yLow, yHigh],
  );
  const sliderProps = useFunctionPoint({
    at: shownAt,
    domain: scales.xDomain,
    step: props.step,
    onAtChange: props.onAtChange,
    valueAtPixel: (x) => scales.x.invert(x - MARGIN.left),
    names: { variable, output },
    labels,
  });
  const cutOff = useMemo(() => {
    const [low, high] = scales.yDomain;
    return drawn.ys.some((y) => y < low || y > high);
  }, [scales, drawn]);
  const corner = cutOff ? noteCorner(drawn, shownAt, scales) : undefined;
  return (
    <div ref={plot} className="mgp-plot mgp-FunctionPlot-plot" style={{ height }} {...sliderProps}>
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <clipPath id={clipId}>
          <rect width={scales.width} height={scales.height} />
        </clipPath>
        <Group left={MARGIN.left} top={MARGIN.top}>
          <FunctionCurve
            samples={drawn}
            scales={scales}
            variable={variable}
            output={output}
            noValue={labels.noValue}
            clipId={clipId}
          />
          {shownAt && <FunctionTangent at={shownAt} scales={scales} labels={labels} clipId={clipId} />}
        </Group>
      </svg>
      {corner && (
        <div className="mgp-plot-note mgp-FunctionPlot-note" data-block={corner.block} data-inline={corner.inline}>
          {labels.cutOff}
        </div>
      )}
      {drawn === NOTHING ? (
        <StatusNotice status={status} labels={labels} />
      ) : (
        !hasCurve && <div className="mgp-notice">{labels.noCurve({ variable, output })}</div>
      )}
    </div>
  );
}
