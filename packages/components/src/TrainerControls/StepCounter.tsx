import { formatInteger } from '../internal/formatNumber.ts';

export interface StepCounterProps {
  readonly step: number;
  readonly maxSteps: number;
  readonly label: string;
}

/** The present step of the last one, as wide at step 0 as at the end. */
export function StepCounter({ step, maxSteps, label }: StepCounterProps) {
  const end = formatInteger(maxSteps);
  const digits = Math.max(end.length, formatInteger(step).length);
  return (
    <div className="mgp-TrainerControls-counter">
      <span className="mgp-TrainerControls-label">{label}</span>
      <b className="mgp-number" style={{ minWidth: `${digits}ch` }}>
        {formatInteger(step)}
      </b>
      <span className="mgp-number mgp-TrainerControls-end"> / {end}</span>
    </div>
  );
}
