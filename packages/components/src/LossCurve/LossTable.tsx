import { memo } from 'react';
import { formatInteger, formatNumber } from '../internal/formatNumber.ts';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { LossSeries } from './LossSeries.ts';
import { indexAtOrBefore, leadSeries, lossCount, stepAt } from './LossSeries.ts';
import { summarizeLoss } from './summarizeLoss.ts';

const ROWS = 11;

export interface LossTableProps {
  readonly id: string;
  readonly series: readonly LossSeries[];
  readonly labels: LossCurveLabels;
}

/** The curve in words and as a table of a few steps, for those who do not see it. */
export const LossTable = memo(function LossTable({ id, series, labels }: LossTableProps) {
  const lead = leadSeries(series);
  const count = lead ? lossCount(lead) : 0;
  const rows = Math.min(ROWS, count);
  const steps = Array.from({ length: rows }, (_, row) =>
    lead ? stepAt(lead, rows > 1 ? Math.round((row * (count - 1)) / (rows - 1)) : 0) : 0,
  );
  return (
    <div className="mgp-visually-hidden">
      <p id={id}>
        {series.flatMap((line) => summarizeLoss(line) ?? []).map((summary) => `${labels.summary(summary)} `)}
        {count === 0 && labels.empty}
      </p>
      {lead && (
        <table>
          <caption>{labels.table}</caption>
          <thead>
            <tr>
              <th scope="col">{labels.step}</th>
              {series.map((line) => (
                <th key={line.id} scope="col">
                  {line.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step}>
                <th scope="row">{formatInteger(step)}</th>
                {series.map((line) => {
                  const index = indexAtOrBefore(line, step);
                  return <td key={line.id}>{index < 0 ? '–' : formatNumber(line.losses[index] ?? NaN)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
});
