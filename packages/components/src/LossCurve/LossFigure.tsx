import { Group } from '@visx/group';
import { useId, useMemo, useRef } from 'react';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { useElementWidth } from '../internal/useElementWidth.ts';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { LossCurveStatus } from './LossCurveProps.ts';
import { LossCursor } from './LossCursor.tsx';
import type { YScale } from './lossDomain.ts';
import { lossDomain, stepDomain } from './lossDomain.ts';
import { lossExtent } from './lossExtent.ts';
import { LossPlot } from './LossPlot.tsx';
import { LossReadout } from './LossReadout.tsx';
import { lossScales, MARGIN } from './lossScales.ts';
import type { LossSeries } from './LossSeries.ts';
import { useLossCursor } from './useLossCursor.ts';

export interface LossFigureProps {
  readonly series: readonly LossSeries[];
  /** The series as they last stood still. */
  readonly settled: readonly LossSeries[];
  readonly cursorStep: number | undefined;
  readonly defaultCursorStep: number | undefined;
  readonly onCursorStepChange: ((step: number) => void) | undefined;
  readonly yScale: YScale;
  /** Absent: no switch. */
  readonly onYScaleChange: ((yScale: YScale) => void) | undefined;
  readonly height: number;
  readonly maxStep: number | undefined;
  readonly status: LossCurveStatus;
  readonly labels: LossCurveLabels;
}

/** The numbers above, and the picture with its cursor. */
export function LossFigure({
  series: given,
  yScale,
  onYScaleChange,
  height,
  status,
  labels,
  ...props
}: LossFigureProps) {
  const noteId = useId();
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot, 600);
  const shown = status === 'ready' || status === 'diverged';
  const drawn = useMemo(() => (shown ? given : []), [shown, given]);
  const extents = useMemo(() => drawn.map(lossExtent), [drawn]);
  const [xLow, xHigh] = stepDomain(extents, props.maxStep);
  const [yLow, yHigh] = lossDomain(extents, yScale);
  const scales = useMemo(
    () => lossScales({ width, height, xDomain: [xLow, xHigh], yDomain: [yLow, yHigh], yScale }),
    [width, height, xLow, xHigh, yLow, yHigh, yScale],
  );
  const { step, kind, lastStep, sliderProps } = useLossCursor({
    series: drawn,
    settled: props.settled,
    cursorStep: props.cursorStep,
    defaultCursorStep: props.defaultCursorStep,
    onCursorStepChange: props.onCursorStepChange,
    stepAtPixel: (x) => scales.stepAtPixel(x - MARGIN.left),
    labels,
  });
  const divergedAt =
    firstDivergence(extents.map((extent) => extent.divergedAt)) ?? (status === 'diverged' ? lastStep : undefined);
  const clamped = yScale === 'log' ? extents.reduce((sum, extent) => sum + extent.notPositive, 0) : 0;
  return (
    <>
      <div className="mgp-LossCurve-head">
        <LossReadout series={given} step={step} labels={labels} />
        {onYScaleChange && (
          <button
            type="button"
            className="mgp-button"
            data-variant="chip"
            aria-pressed={yScale === 'log'}
            onClick={() => onYScaleChange(yScale === 'log' ? 'linear' : 'log')}
          >
            {labels.logScale}
          </button>
        )}
      </div>
      <div
        ref={plot}
        className="mgp-plot mgp-LossCurve-plot"
        style={{ height }}
        aria-describedby={clamped > 0 ? noteId : undefined}
        {...sliderProps}
      >
        <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          <Group left={MARGIN.left} top={MARGIN.top}>
            <LossPlot series={drawn} extents={extents} scales={scales} divergedAt={divergedAt} labels={labels} />
            {step !== undefined && (
              <LossCursor series={drawn} extents={extents} scales={scales} step={step} kind={kind} />
            )}
          </Group>
        </svg>
        {clamped > 0 && (
          <div id={noteId} className="mgp-plot-note mgp-LossCurve-note">
            {labels.clamped(clamped)}
          </div>
        )}
        {step === undefined && <StatusNotice status={status} labels={labels} />}
      </div>
    </>
  );
}

function firstDivergence(steps: readonly (number | undefined)[]): number | undefined {
  const diverged = steps.filter((step) => step !== undefined);
  return diverged.length > 0 ? Math.min(...diverged) : undefined;
}
