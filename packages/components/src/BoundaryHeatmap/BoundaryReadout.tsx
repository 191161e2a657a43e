import { formatExactly, formatNumber } from '../internal/formatNumber.ts';
import { signOf } from '../internal/NumberText.tsx';
import { predictedClass } from './boundaryCells.ts';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import { ClassMark } from './BoundaryLegend.tsx';
import type { BoundaryReading } from './BoundaryReading.ts';

export interface BoundaryReadoutProps {
  /** What is pointed at or selected. */
  readonly reading: BoundaryReading | undefined;
  readonly labels: BoundaryHeatmapLabels;
}

/** Place, output and class, always in the same spot. */
export function BoundaryReadout({ reading, labels }: BoundaryReadoutProps) {
  if (!reading) return <div className="mgp-BoundaryHeatmap-readout">{labels.hint}</div>;
  const { x1, x2, output, label } = reading;
  const predicted = output === undefined ? undefined : predictedClass(output);
  return (
    <div className="mgp-BoundaryHeatmap-readout">
      <Reading name={labels.x1} value={x1} />
      <Reading name={labels.x2} value={x2} />
      <Reading name={labels.output} value={output} signed />
      {predicted !== undefined && <ClassReading name={labels.predicted} label={predicted} />}
      {label !== undefined && <ClassReading name={labels.label} label={label} />}
    </div>
  );
}

function Reading({ name, value, signed }: { name: string; value: number | undefined; signed?: boolean }) {
  return (
    <span className="mgp-BoundaryHeatmap-entry">
      {name}
      <span
        className="mgp-number mgp-BoundaryHeatmap-value"
        title={value === undefined ? undefined : formatExactly(value)}
        data-sign={signed && value !== undefined ? signOf(value) : undefined}
      >
        {value === undefined ? '–' : formatNumber(value, { sign: signed })}
      </span>
    </span>
  );
}

function ClassReading({ name, label }: { name: string; label: number }) {
  return (
    <span className="mgp-BoundaryHeatmap-entry">
      {name}
      <ClassMark label={label} />
      <span className="mgp-number">{label > 0 ? '+1' : '−1'}</span>
    </span>
  );
}
