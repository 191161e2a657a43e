import type { BoundaryGrid } from '@micrograd-playground/engine';
import { useId, useMemo, useRef } from 'react';
import { useElementWidth } from '../internal/useElementWidth.ts';
import { useMounted } from '../internal/useMounted.ts';
import { BoundaryAxes } from './BoundaryAxes.tsx';
import { BoundaryCanvas } from './BoundaryCanvas.tsx';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { BoundaryHeatmapStatus } from './BoundaryHeatmapProps.ts';
import { BoundaryLegend } from './BoundaryLegend.tsx';
import { BoundaryMarks } from './BoundaryMarks.tsx';
import { BoundaryNotice } from './BoundaryNotice.tsx';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { isOnPlane, pointId } from './BoundaryPoint.ts';
import { BoundaryPoints } from './BoundaryPoints.tsx';
import { readCell, readPoint } from './BoundaryReading.ts';
import { BoundaryReadout } from './BoundaryReadout.tsx';
import { contourPath } from './contourPath.ts';
import { emptyGrid, MARGIN, planeFrame } from './planeFrame.ts';
import { useBoundaryProbe } from './useBoundaryProbe.ts';

export interface BoundaryFigureProps {
  readonly boundary: BoundaryGrid | null;
  /** The boundary as it last stood still. */
  readonly settled: BoundaryGrid | null;
  readonly points: readonly BoundaryPoint[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly discretize: boolean;
  readonly showTestPoints: boolean;
  readonly size: number;
  readonly legend: boolean;
  readonly status: BoundaryHeatmapStatus;
  readonly labels: BoundaryHeatmapLabels;
}

/** The picture with its axes, what is read off it below, and the legend. */
export function BoundaryFigure({
  boundary,
  settled,
  points,
  selectedId,
  onSelect,
  discretize,
  showTestPoints,
  ...props
}: BoundaryFigureProps) {
  const { size, legend, status, labels } = props;
  const keysId = useId();
  const plot = useRef<HTMLDivElement>(null);
  const mounted = useMounted();
  const maxWidth = size + MARGIN.left + MARGIN.right;
  const width = useElementWidth(plot, maxWidth);
  const side = Math.max(1, width - MARGIN.left - MARGIN.right);
  const height = side + MARGIN.top + MARGIN.bottom;
  const empty = useMemo(() => emptyGrid(points), [points]);
  const grid = boundary ?? empty;
  const frame = usePlaneFrame(grid, side);
  const contour = useMemo(() => (boundary ? contourPath(boundary, side, side) : ''), [boundary, side]);
  const drawn = useMemo(
    () => points.map((point) => ((point.held && !showTestPoints) || !isOnPlane(point) ? undefined : point)),
    [points, showTestPoints],
  );
  const { cell, point, byKeys, sliderProps } = useBoundaryProbe({
    grid,
    settled: settled ?? empty,
    frame,
    points: drawn,
    selectedId,
    onSelect,
    labels,
  });
  const selected = drawn.find((point, index) => point && pointId(point, index) === selectedId);
  const reading = cell ? { ...readCell(grid, cell), label: point?.label } : selected && readPoint(grid, selected);
  return (
    <div className="mgp-BoundaryHeatmap-figure" style={{ maxWidth }}>
      <div className="mgp-BoundaryHeatmap-stage">
        <div ref={plot} className="mgp-BoundaryHeatmap-plot" aria-describedby={keysId} {...sliderProps}>
          <div className="mgp-BoundaryHeatmap-picture">
            {mounted && boundary && <BoundaryCanvas grid={boundary} discretize={discretize} />}
          </div>
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
            <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
              <BoundaryAxes frame={frame} labels={labels} />
              <svg width={side} height={side} overflow="hidden">
                <path className="mgp-BoundaryHeatmap-contour" d={contour} />
                <BoundaryPoints points={points} showTestPoints={showTestPoints} x={frame.x} y={frame.y} />
              </svg>
              <BoundaryMarks frame={frame} selected={selected} probe={byKeys ? reading : undefined} />
            </g>
          </svg>
        </div>
        <BoundaryNotice boundary={boundary} bare={points.length === 0} status={status} labels={labels} />
      </div>
      {legend && (
        <BoundaryLegend
          discretize={discretize}
          held={showTestPoints && points.some((point) => point.held)}
          labels={labels}
        />
      )}
      <BoundaryReadout reading={reading} labels={labels} />
      <p id={keysId} className="mgp-visually-hidden">
        {labels.probeKeys}
      </p>
    </div>
  );
}

/** The frame changes only with the domain and the size, however often the outputs do. */
function usePlaneFrame({ xDomain, yDomain }: BoundaryGrid, side: number) {
  const [left, right] = xDomain;
  const [lower, upper] = yDomain;
  return useMemo(() => planeFrame([left, right], [lower, upper], side), [left, right, lower, upper, side]);
}
