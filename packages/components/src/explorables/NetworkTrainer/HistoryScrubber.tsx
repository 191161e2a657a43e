import type { TrainingSnapshot } from '@micrograd-playground/engine';
import type { CSSProperties } from 'react';
import { useId } from 'react';
import { formatInteger } from '../../internal/formatNumber.ts';
import { rangeFill } from '../../internal/SliderField.tsx';

export interface HistoryScrubberProps {
  readonly snapshot: TrainingSnapshot | undefined;
  /** Where the run will end; the length of the track. */
  readonly maxSteps?: number;
  readonly onSeek: (step: number) => void;
}

/** Goes back and forth in the run: every step reached so far can be visited again. */
export function HistoryScrubber({ snapshot, maxSteps, onSeek }: HistoryScrubberProps) {
  const id = useId();
  const step = snapshot?.step ?? 0;
  const furthest = snapshot?.furthestStep ?? 0;
  const end = Math.max(1, snapshot?.maxSteps ?? maxSteps ?? 1, furthest);
  const style = { ...rangeFill(step, 0, end), '--mgp-history-reached': `${(furthest / end) * 100}%` } as CSSProperties;
  return (
    <div className="mgp-HistoryScrubber">
      <label className="mgp-HistoryScrubber-label" htmlFor={id}>
        History
      </label>
      <input
        id={id}
        type="range"
        className="mgp-range"
        min={0}
        max={end}
        value={step}
        disabled={furthest === 0}
        aria-valuetext={`step ${formatInteger(step)} of ${formatInteger(end)}`}
        style={style}
        onChange={(event) => onSeek(Math.min(Number(event.target.value), furthest))}
      />
      {/* While it trains this changes many times a second; the slider says it to who asks. */}
      <output className="mgp-number mgp-HistoryScrubber-step" htmlFor={id} aria-live="off">
        step {formatInteger(step).padStart(formatInteger(end).length, '\u2007')} / {formatInteger(end)}
      </output>
    </div>
  );
}
