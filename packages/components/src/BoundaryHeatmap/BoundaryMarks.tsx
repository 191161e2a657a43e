import { Line } from '@visx/shape';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import type { BoundaryReading } from './BoundaryReading.ts';
import type { PlaneFrame } from './planeFrame.ts';

export interface BoundaryMarksProps {
  readonly frame: PlaneFrame;
  readonly selected: BoundaryPoint | undefined;
  /** The place that the keyboard's probe is at. */
  readonly probe: BoundaryReading | undefined;
}

/** The ring around the selected point, and the keyboard's crosshair. */
export function BoundaryMarks({ frame, selected, probe }: BoundaryMarksProps) {
  return (
    <g className="mgp-BoundaryHeatmap-marks">
      {selected && <Ring x={frame.x(selected.x[0] ?? NaN)} y={frame.y(selected.x[1] ?? NaN)} />}
      {probe && <Crosshair x={frame.x(probe.x1)} y={frame.y(probe.x2)} side={frame.side} />}
    </g>
  );
}

function Ring({ x, y }: { x: number; y: number }) {
  if (!Number.isFinite(x + y)) return null;
  return (
    <>
      <circle className="mgp-BoundaryHeatmap-halo" cx={x} cy={y} r={9} />
      <circle cx={x} cy={y} r={9} />
    </>
  );
}

function Crosshair({ x, y, side }: { x: number; y: number; side: number }) {
  const lines = [
    { from: { x: 0, y }, to: { x: x - 6, y } },
    { from: { x: x + 6, y }, to: { x: side, y } },
    { from: { x, y: 0 }, to: { x, y: y - 6 } },
    { from: { x, y: y + 6 }, to: { x, y: side } },
  ];
  return (
    <>
      {['mgp-BoundaryHeatmap-halo', 'mgp-BoundaryHeatmap-hair'].map((className) =>
        lines.map((line, index) => <Line key={`${className}${index}`} className={className} {...line} />),
      )}
    </>
  );
}
