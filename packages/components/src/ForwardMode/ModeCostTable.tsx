import type { OperationCounts } from '@micrograd-playground/engine';
import { useState } from 'react';
import { formatInteger } from '../internal/formatNumber.ts';
import { SliderField } from '../internal/SliderField.tsx';
import { extrapolate, inputStops } from './extrapolate.ts';
import { formatAmount, formatDuration } from './formatAmount.ts';
import type { ForwardModeLabels } from './forwardModeLabels.ts';

export interface ModeCostTableProps {
  readonly counts: OperationCounts;
  readonly labels: ForwardModeLabels;
}

const OPERATIONS_A_SECOND = 1e9;

/** What both modes take for this graph, and what they would take if it had up to a million inputs. */
export function ModeCostTable({ counts, labels }: ModeCostTableProps) {
  const [stop, setStop] = useState(0);
  const stops = inputStops(counts.inputs);
  const inputs = stops[Math.min(stop, stops.length - 1)] ?? counts.inputs;
  const { forwardPasses, forwardEach, forwardTotal, reverseTotal } = extrapolate(counts, inputs);
  const isExtrapolated = inputs !== counts.inputs;
  return (
    <div className="mgp-ForwardMode-costs">
      <h3 className="mgp-heading">{labels.costs}</h3>
      <table className="mgp-ForwardMode-costTable">
        <thead>
          <tr>
            <th scope="col">{labels.mode}</th>
            <th scope="col">{labels.forwardMode}</th>
            <th scope="col">{labels.reverseMode}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{labels.passes}</th>
            <td>{formatInteger(forwardPasses)}</td>
            <td>1</td>
          </tr>
          <tr>
            <th scope="row">{labels.each}</th>
            <td>{formatAmount(forwardEach)}</td>
            <td>{formatAmount(reverseTotal)}</td>
          </tr>
          <tr>
            <th scope="row">{labels.total}</th>
            <td>{formatAmount(forwardTotal)}</td>
            <td>{formatAmount(reverseTotal)}</td>
          </tr>
        </tbody>
      </table>
      <SliderField
        label={labels.inputs}
        value={Math.min(stop, stops.length - 1)}
        min={0}
        max={stops.length - 1}
        step={1}
        onValueChange={setStop}
        format={(at) => formatInteger(stops[at] ?? counts.inputs)}
      />
      <p className="mgp-ForwardMode-basis">
        {labels.basis(formatInteger(inputs), isExtrapolated)}{' '}
        {isExtrapolated &&
          labels.time(
            formatDuration(forwardTotal / OPERATIONS_A_SECOND),
            formatDuration(reverseTotal / OPERATIONS_A_SECOND),
          )}
      </p>
      <p className="mgp-ForwardMode-why">{labels.why}</p>
    </div>
  );
}
