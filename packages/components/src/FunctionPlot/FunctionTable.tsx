import type { FunctionSamples } from '@micrograd-playground/engine';
import { memo } from 'react';
import { formatNumber } from '../internal/formatNumber.ts';
import { formatShort } from './formatShort.ts';
import type { FunctionPlotLabels } from './functionPlotLabels.ts';

const ROWS = 11;

export interface FunctionTableProps {
  readonly id: string;
  readonly samples: FunctionSamples | null;
  readonly variable: string;
  readonly output: string;
  readonly labels: FunctionPlotLabels;
}

/** The curve in words and as a table of a few points, for those who do not see it. */
export const FunctionTable = memo(function FunctionTable({
  id,
  samples,
  variable,
  output,
  labels,
}: FunctionTableProps) {
  const last = (samples?.xs.length ?? 0) - 1;
  if (samples === null || last < 1) {
    return (
      <p id={id} className="mgp-visually-hidden">
        {labels.empty}
      </p>
    );
  }
  const { xs, ys } = samples;
  const count = Math.min(ROWS, last + 1);
  const rows = Array.from({ length: count }, (_, row) => Math.round((row * last) / (count - 1)));
  let lowest = Infinity;
  let highest = -Infinity;
  for (const y of ys) {
    if (!Number.isFinite(y)) continue;
    if (y < lowest) lowest = y;
    if (y > highest) highest = y;
  }
  const any = lowest <= highest;
  return (
    <div className="mgp-visually-hidden">
      <p id={id}>
        {labels.summary({
          variable,
          output,
          from: xs[0] ?? NaN,
          to: xs[last] ?? NaN,
          lowest: any ? lowest : NaN,
          highest: any ? highest : NaN,
        })}
      </p>
      <table>
        <caption>{labels.table({ variable, output })}</caption>
        <thead>
          <tr>
            <th scope="col">{variable}</th>
            <th scope="col">{output}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((index) => (
            <tr key={index}>
              <th scope="row">{formatShort(xs[index] ?? NaN)}</th>
              <td>{formatNumber(ys[index] ?? NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
