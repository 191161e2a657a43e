'use client';
import { useId, useMemo } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { drawnLength } from '../internal/drawnLength.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { LOSS_CURVE_LABELS } from './lossCurveLabels.ts';
import type { LossCurveProps } from './LossCurveProps.ts';
import { LossFigure } from './LossFigure.tsx';
import { LossTable } from './LossTable.tsx';

/** Losses over the steps of a run: read, compared, and scrubbed. */
export const LossCurve = guardedComponent(function LossCurve(
  {
    series,
    cursorStep,
    defaultCursorStep,
    onCursorStepChange,
    yScale: yScaleProp,
    defaultYScale = 'linear',
    onYScaleChange,
    height,
    maxStep,
    status = 'ready',
    scaleSwitch = true,
    labels,
    className,
    ...rest
  }: LossCurveProps,
  ref,
) {
  const summaryId = useId();
  const words = useMemo(() => ({ ...LOSS_CURVE_LABELS, ...labels }), [labels]);
  const [yScale, setYScale] = useControllable(yScaleProp, defaultYScale, onYScaleChange);
  const settled = useIdleValue(series);
  return (
    <ComponentRoot
      component="LossCurve"
      name={words.title}
      aria-describedby={summaryId}
      {...rest}
      ref={ref}
      className={className}
    >
      <LossFigure
        series={series}
        settled={settled}
        cursorStep={cursorStep}
        defaultCursorStep={defaultCursorStep}
        onCursorStepChange={onCursorStepChange}
        yScale={yScale}
        onYScaleChange={scaleSwitch ? setYScale : undefined}
        height={drawnLength(height, 180, 80)}
        maxStep={maxStep}
        status={status}
        labels={words}
      />
      <LossTable id={summaryId} series={settled} labels={words} />
    </ComponentRoot>
  );
});
