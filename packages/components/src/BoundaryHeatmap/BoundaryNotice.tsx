import type { BoundaryGrid } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { BoundaryHeatmapStatus } from './BoundaryHeatmapProps.ts';

export interface BoundaryNoticeProps {
  readonly boundary: BoundaryGrid | null;
  /** Whether there are not even points. */
  readonly bare: boolean;
  readonly status: BoundaryHeatmapStatus;
  readonly labels: BoundaryHeatmapLabels;
}

/** What is said over the picture where it is missing, wholly or in part. */
export function BoundaryNotice({ boundary, bare, status, labels }: BoundaryNoticeProps) {
  const notFinite = useMemo(() => (boundary ? countNotFinite(boundary) : 0), [boundary]);
  if (status === 'error') {
    return (
      <div className="mgp-notice" data-kind="error" role="alert">
        <span>{labels.error}</span>
      </div>
    );
  }
  if (status === 'loading') {
    return (
      <div className="mgp-notice" role="status">
        <span>{labels.loading}</span>
      </div>
    );
  }
  if (boundary) {
    if (notFinite === 0) return null;
    return (
      <div className="mgp-notice" data-at="edge" role="status">
        <span>{labels.notFinite(notFinite, boundary.columns * boundary.rows)}</span>
      </div>
    );
  }
  return bare ? (
    <div className="mgp-notice">
      <span>{labels.empty}</span>
    </div>
  ) : null;
}

function countNotFinite({ columns, rows, values }: BoundaryGrid): number {
  let count = 0;
  for (let i = 0; i < columns * rows; i++) {
    const output = values[i] ?? NaN;
    if (output - output !== 0) count++;
  }
  return count;
}
