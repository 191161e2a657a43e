import type { SecondDerivatives as SecondDerivativeNumbers } from '@micrograd-playground/engine';
import { NumberText } from '../internal/NumberText.tsx';
import { BendGlyph } from './BendGlyph.tsx';
import { bendOf } from './curvature.ts';
import type { SecondDerivativesLabels } from './secondDerivativesLabels.ts';

export interface BendListProps {
  readonly derivatives: SecondDerivativeNumbers;
  readonly output: string;
  readonly openVariable: string | null | undefined;
  /** Absent: no buttons. */
  readonly onOpenDerivative: ((variable: string) => void) | undefined;
  readonly labels: SecondDerivativesLabels;
}

/** How the output bends along each variable, and the way to the graph of its slope. */
export function BendList({ derivatives, output, openVariable, onOpenDerivative, labels }: BendListProps) {
  return (
    <ul className="mgp-SecondDerivatives-bends">
      {derivatives.variables.map((variable, i) => {
        const value = derivatives.hessian[i]?.[i] ?? NaN;
        const bend = bendOf(value);
        return (
          <li key={variable} className="mgp-SecondDerivatives-bend">
            <BendGlyph bend={bend} />
            <span className="mgp-SecondDerivatives-name">
              ∂²{output}/∂{variable}²
            </span>
            <span className="mgp-SecondDerivatives-value">
              <NumberText value={value} role="grad" />
            </span>
            <span className="mgp-SecondDerivatives-words">
              <b>{labels.bends[bend]}</b>: {labels.bend({ variable, output, bend })}
            </span>
            {onOpenDerivative && (
              <button
                type="button"
                className="mgp-button"
                data-variant="chip"
                aria-pressed={openVariable === undefined ? undefined : openVariable === variable}
                onClick={() => onOpenDerivative(variable)}
              >
                {labels.open(`∂${output}/∂${variable}`)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
