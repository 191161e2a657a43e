'use client';
import { useId, useMemo } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { drawnLength } from '../internal/drawnLength.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { FunctionFigure } from './FunctionFigure.tsx';
import { FUNCTION_PLOT_LABELS } from './functionPlotLabels.ts';
import type { FunctionPlotProps } from './FunctionPlotProps.ts';
import { FunctionReadout } from './FunctionReadout.tsx';
import { FunctionTable } from './FunctionTable.tsx';

/** The output as a function of one variable, with its tangent at a point that can be dragged: the gradient, seen. */
export const FunctionPlot = guardedComponent(function FunctionPlot(
  {
    samples,
    at,
    variable,
    output = 'L',
    onAtChange,
    step,
    xDomain,
    yDomain,
    height,
    status = 'ready',
    labels,
    className,
    ...rest
  }: FunctionPlotProps,
  ref,
) {
  const summaryId = useId();
  const words = useMemo(() => ({ ...FUNCTION_PLOT_LABELS, ...labels }), [labels]);
  const names = { variable, output };
  const settled = useIdleValue(samples);
  const shown = status === 'ready' && samples !== null ? at : null;
  return (
    <ComponentRoot
      component="FunctionPlot"
      name={words.title(names)}
      aria-describedby={summaryId}
      {...rest}
      ref={ref}
      className={className}
    >
      <FunctionReadout at={shown} variable={variable} output={output} />
      <FunctionFigure
        samples={samples}
        at={at}
        variable={variable}
        output={output}
        onAtChange={onAtChange}
        step={step}
        xDomain={xDomain}
        yDomain={yDomain}
        height={drawnLength(height, 220, 80)}
        status={status}
        labels={words}
      />
      <p className="mgp-FunctionPlot-meaning">{shown && words.meaning(shown, names)}</p>
      <FunctionTable id={summaryId} samples={settled} variable={variable} output={output} labels={words} />
    </ComponentRoot>
  );
});
