import { ChevronIcon } from '../internal/icons.tsx';
import type { ForwardModeLabels } from './forwardModeLabels.ts';

export interface TangentStepperProps {
  /** The node that the pass has come to; `null` = all done. */
  readonly step: number | null;
  readonly count: number;
  readonly onStepChange: (step: number | null) => void;
  readonly labels: ForwardModeLabels;
}

/** Walks the pass node by node, forwards and back. */
export function TangentStepper({ step, count, onStepChange, labels }: TangentStepperProps) {
  const last = count - 1;
  const position = step === null ? labels.finished(count) : labels.position(step + 1, count);
  return (
    <div className="mgp-ForwardMode-stepper">
      <output className="mgp-ForwardMode-position" aria-live="off">
        {position}
      </output>
      <div className="mgp-ForwardMode-buttons">
        <button
          type="button"
          className="mgp-button"
          aria-label={labels.back}
          title={labels.back}
          disabled={step !== null && step <= 0}
          onClick={() => onStepChange(step === null ? last : step - 1)}
        >
          <span className="mgp-ForwardMode-up">
            <ChevronIcon />
          </span>
        </button>
        <button
          type="button"
          className="mgp-button"
          aria-label={labels.forward}
          title={labels.forward}
          onClick={() => onStepChange(step === null ? 0 : step === last ? null : step + 1)}
        >
          <ChevronIcon />
        </button>
        <button type="button" className="mgp-button" aria-pressed={step === null} onClick={() => onStepChange(null)}>
          {labels.all}
        </button>
      </div>
    </div>
  );
}
