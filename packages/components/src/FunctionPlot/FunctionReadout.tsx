import type { ReactNode } from 'react';
import { NumberText } from '../internal/NumberText.tsx';
import type { FunctionPoint } from './FunctionPoint.ts';

export interface FunctionReadoutProps {
  readonly at: FunctionPoint | null;
  readonly variable: string;
  readonly output: string;
}

/** The three numbers of the point: where, how much, how steep. Always in the same places. */
export function FunctionReadout({ at, variable, output }: FunctionReadoutProps) {
  return (
    <div className="mgp-FunctionPlot-readout">
      <Entry name={variable}>{at && <NumberText value={at.x} />}</Entry>
      <Entry name={output}>{at && <NumberText value={at.y} />}</Entry>
      <Entry name={`∂${output}/∂${variable}`}>{at && <NumberText value={at.slope} role="grad" />}</Entry>
    </div>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className="mgp-FunctionPlot-entry">
      <span className="mgp-FunctionPlot-name">{name}</span>
      <span className="mgp-FunctionPlot-number">{children ?? '–'}</span>
    </span>
  );
}
