import { formatExactly, formatInteger, formatNumber } from '../internal/formatNumber.ts';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { LossSeries } from './LossSeries.ts';
import { indexAtOrBefore, stepAt } from './LossSeries.ts';

export interface LossReadoutProps {
  readonly series: readonly LossSeries[];
  /** The step shown; undefined where there is none yet. */
  readonly step: number | undefined;
  readonly labels: LossCurveLabels;
}

/** The legend, with each line's exact loss at the step shown: always in the same place. */
export function LossReadout({ series, step, labels }: LossReadoutProps) {
  return (
    <div className="mgp-LossCurve-readout">
      <span className="mgp-LossCurve-entry">
        <span className="mgp-LossCurve-name">{labels.step}</span>
        <span className="mgp-number mgp-LossCurve-step">{step === undefined ? '–' : formatInteger(step)}</span>
      </span>
      {series.map((line, position) => {
        const index = step === undefined ? -1 : indexAtOrBefore(line, step);
        const loss = line.losses[index];
        const own = index < 0 ? undefined : stepAt(line, index);
        return (
          <span key={line.id} className="mgp-LossCurve-entry" data-line={position % 4}>
            <svg className="mgp-LossCurve-swatch" width={22} height={10} aria-hidden="true">
              <path className="mgp-LossCurve-line" d="M1,5H21" />
            </svg>
            <span className="mgp-LossCurve-name">{line.label}</span>
            <span
              className="mgp-number mgp-LossCurve-loss"
              title={loss === undefined ? undefined : formatExactly(loss)}
            >
              {loss === undefined ? '–' : formatNumber(loss)}
              {own !== undefined && own !== step && <small>{` @ ${formatInteger(own)}`}</small>}
            </span>
          </span>
        );
      })}
    </div>
  );
}
