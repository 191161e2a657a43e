import type { TrainingStatus } from '@micrograd-playground/engine';
import { LiveCodeText } from '../internal/LiveCodeText.tsx';

export interface StatusLineProps {
  readonly status: TrainingStatus;
  readonly text: string;
}

/** What the run is doing, in a place that is always there; spoken when it changes, a divergence at once. */
export function StatusLine({ status, text }: StatusLineProps) {
  const diverged = status === 'diverged';
  return (
    <div className="mgp-TrainerControls-status" data-status={status}>
      <LiveCodeText role="status" text={diverged ? '' : text} />
      <LiveCodeText role="alert" text={diverged ? text : ''} />
    </div>
  );
}
