import { useId, useState } from 'react';
import type { StepControlsLabels } from './stepControlsLabels.ts';

export interface StepSpeedSelectProps {
  /** Steps a second. */
  readonly speed: number;
  readonly onSpeedChange: (stepsPerSecond: number) => void;
  readonly disabled: boolean;
  readonly words: StepControlsLabels;
}

const SPEEDS = [0.5, 1, 2, 4] as const;

/** How fast it plays; a speed that is not in the list joins it, and the first one stays there. */
export function StepSpeedSelect({ speed, onSpeedChange, disabled, words }: StepSpeedSelectProps) {
  const id = useId();
  const [first] = useState(speed);
  const choices = [...new Set<number>([...SPEEDS, first, speed])].sort((a, b) => a - b);
  return (
    <div className="mgp-StepControls-speed">
      <label className="mgp-visually-hidden" htmlFor={id}>
        {words.speed}
      </label>
      <select
        id={id}
        className="mgp-select"
        value={String(speed)}
        disabled={disabled}
        title={words.speed}
        onChange={(event) => onSpeedChange(Number(event.target.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={String(choice)}>
            {words.speedOption(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
