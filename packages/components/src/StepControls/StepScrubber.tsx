import type { CSSProperties } from 'react';
import type { StepControlsLabels } from './stepControlsLabels.ts';
import type { StepCounts } from './stepReading.ts';

export interface StepScrubberProps {
  readonly counts: StepCounts;
  /** The present step; `null` at the end. */
  readonly step: number | null;
  /** The present step in words. */
  readonly text: string;
  readonly onStepChange: (step: number | null) => void;
  readonly words: StepControlsLabels;
}

/** A range over all steps and the end after them: the forward part blue, the backward part violet. */
export function StepScrubber({ counts, step, text, onStepChange, words }: StepScrubberProps) {
  const count = counts.forward + counts.backward;
  const position = step ?? count;
  const style = {
    '--mgp-scrub-turn': counts.forward / Math.max(1, count),
    '--mgp-scrub-at': position / Math.max(1, count),
  } as CSSProperties;
  return (
    <div className="mgp-StepControls-scrubber" data-empty={count === 0} style={style}>
      <input
        type="range"
        className="mgp-range mgp-StepControls-range"
        aria-label={words.scrubber}
        aria-valuetext={text}
        min={0}
        max={count}
        value={position}
        disabled={count === 0}
        onChange={(event) => {
          const next = Number(event.target.value);
          onStepChange(next < count ? next : null);
        }}
      />
      <div className="mgp-StepControls-parts" aria-hidden="true">
        <span data-now={step !== null && step < counts.forward}>{words.forwardPart}</span>
        <span data-now={step !== null && step >= counts.forward}>{words.backwardPart}</span>
      </div>
    </div>
  );
}
