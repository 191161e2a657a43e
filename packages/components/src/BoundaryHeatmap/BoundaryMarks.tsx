import type { BoundaryPoint } from './BoundaryPoint.ts';
import type { BoundaryReading } from './BoundaryReading.ts';
import type { PlotScales } from '../internal/PlotScales.ts';

export interface BoundaryMarksProps {
  readonly frame: PlotScales;
  readonly selected: BoundaryPoint | undefined;
  /** The place that the keyboard's probe is at. */
  readonly probe: BoundaryReading | undefined;
}

/** The ring around the selected point, and the keyboard's crosshair. */
export function BoundaryMarks({ frame, selected, probe }: BoundaryMarksProps) {
  return (
    <g className="mgp-BoundaryHeatmap-marks">
      {selected && <Ring x={frame.x(selected.x[0] ?? NaN)} y={frame.y(selected.x[1] ?? NaN)} />}
      {probe && <Crosshair x={frame.x(probe.x1)} y={frame.y(probe.x2)} side={frame.width} />}
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
  const hairs = `M0,${y}H${x - 6}M${x + 6},${y}H${side}M${x},0V${y - 6}M${x},${y + 6}V${side}`;
  return (
    <>
      <path className="mgp-BoundaryHeatmap-halo" d={hairs} />
      <path d={hairs} />
    </>
  );
}
