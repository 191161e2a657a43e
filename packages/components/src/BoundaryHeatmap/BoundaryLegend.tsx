import { memo } from 'react';
import { classMarkPath } from '../internal/classMarkPath.ts';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';

export interface BoundaryLegendProps {
  readonly discretize: boolean;
  /** Whether hollow points need an explanation. */
  readonly held: boolean;
  readonly labels: BoundaryHeatmapLabels;
}

/** What colours and shapes mean. */
export const BoundaryLegend = memo(function BoundaryLegend({ discretize, held, labels }: BoundaryLegendProps) {
  return (
    <div className="mgp-BoundaryHeatmap-legend">
      <span className="mgp-BoundaryHeatmap-entry">
        {labels.output}
        <span className="mgp-number">−1</span>
        <span className="mgp-BoundaryHeatmap-ramp" data-flat={discretize || undefined} />
        <span className="mgp-number">+1</span>
      </span>
      <span className="mgp-BoundaryHeatmap-entry">
        <ClassMark label={-1} />
        <span className="mgp-number">−1</span>
      </span>
      <span className="mgp-BoundaryHeatmap-entry">
        <ClassMark label={1} />
        <span className="mgp-number">+1</span>
      </span>
      {held && (
        <span className="mgp-BoundaryHeatmap-entry">
          <ClassMark label={-1} held />
          <ClassMark label={1} held />
          {labels.test}
        </span>
      )}
    </div>
  );
});

export interface ClassMarkProps {
  readonly label: number;
  readonly held?: boolean;
}

/** A point as in the picture, to stand in text. */
export function ClassMark({ label, held }: ClassMarkProps) {
  return (
    <svg className="mgp-BoundaryHeatmap-points" width={14} height={14} aria-hidden="true">
      <path
        d={classMarkPath(label, 7, 7, 4.5)}
        data-class={label > 0 ? 'positive' : 'negative'}
        data-held={held || undefined}
      />
    </svg>
  );
}
