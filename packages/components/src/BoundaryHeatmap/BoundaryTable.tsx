import type { BoundaryGrid } from '@micrograd-playground/engine';
import { memo } from 'react';
import { formatNumber } from '../internal/formatNumber.ts';
import { cellCentre, outputAt } from './boundaryCells.ts';
import type { BoundaryHeatmapLabels } from './boundaryHeatmapLabels.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { summarizeBoundary } from './summarizeBoundary.ts';

const SIDE = 9;

export interface BoundaryTableProps {
  readonly id: string;
  readonly boundary: BoundaryGrid | null;
  readonly points: readonly BoundaryPoint[];
  readonly labels: BoundaryHeatmapLabels;
}

/** The picture in words, and as a table of a few outputs, for those who do not see it. */
export const BoundaryTable = memo(function BoundaryTable({ id, boundary, points, labels }: BoundaryTableProps) {
  if (!boundary) {
    return (
      <p id={id} className="mgp-visually-hidden">
        {labels.empty}
      </p>
    );
  }
  const columns = sample(boundary.columns);
  const rows = sample(boundary.rows).reverse();
  const print = (x: number): string => formatNumber(x, { decimals: 2 });
  return (
    <div className="mgp-visually-hidden">
      <p id={id}>{labels.summary(summarizeBoundary(boundary, points))}</p>
      <table>
        <caption>{labels.table}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.x2}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {labels.x1} {print(cellCentre(boundary, { column, row: 0 })[0])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{print(cellCentre(boundary, { column: 0, row })[1])}</th>
              {columns.map((column) => (
                <td key={column}>{formatNumber(outputAt(boundary, { column, row }))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** At most nine of so many indices, evenly spread. */
function sample(count: number): number[] {
  const side = Math.min(SIDE, count);
  return Array.from({ length: side }, (_, i) => Math.floor(((i + 0.5) / side) * count));
}
