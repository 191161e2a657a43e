'use client';
import { useId, useMemo } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { drawnLength } from '../internal/drawnLength.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { BoundaryFigure } from './BoundaryFigure.tsx';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import { BOUNDARY_HEATMAP_LABELS } from './boundaryHeatmapLabels.ts';
import type { BoundaryHeatmapProps } from './BoundaryHeatmapProps.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { BoundaryTable } from './BoundaryTable.tsx';

const NO_POINTS: readonly BoundaryPoint[] = [];

/** A network's output over the plane as colour, the line where it decides, and the data on top. */
export const BoundaryHeatmap = guardedComponent(function BoundaryHeatmap(
  {
    boundary,
    points = NO_POINTS,
    selectedPointId,
    defaultSelectedPointId = null,
    onSelectPoint,
    discretize = false,
    showTestPoints = true,
    size,
    outputLabel,
    legend = true,
    status = 'ready',
    labels,
    className,
    ...rest
  }: BoundaryHeatmapProps,
  ref,
) {
  const summaryId = useId();
  const words = useMemo(
    (): BoundaryHeatmapLabels => ({
      ...BOUNDARY_HEATMAP_LABELS,
      ...labels,
      ...(outputLabel === undefined ? {} : { output: outputLabel }),
    }),
    [labels, outputLabel],
  );
  const [selectedId, select] = useControllable(selectedPointId, defaultSelectedPointId, onSelectPoint);
  const shown = status === 'ready' ? boundary : null;
  const idle = useIdleValue(shown);
  return (
    <ComponentRoot
      component="BoundaryHeatmap"
      name={words.title}
      aria-describedby={summaryId}
      {...rest}
      ref={ref}
      className={className}
    >
      <BoundaryFigure
        boundary={shown}
        settled={idle}
        points={points}
        selectedId={selectedId}
        onSelect={select}
        discretize={discretize}
        showTestPoints={showTestPoints}
        size={drawnLength(size, 480, 120)}
        legend={legend}
        status={status}
        labels={words}
      />
      <BoundaryTable id={summaryId} boundary={idle} points={points} labels={words} />
    </ComponentRoot>
  );
});
