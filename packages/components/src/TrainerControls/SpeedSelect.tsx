import { useId } from 'react';
import type { TrainerControlsLabels } from './trainerControlsLabels.ts';

export interface SpeedSelectProps {
  readonly speed: number;
  readonly speeds: readonly number[];
  readonly onSpeedChange: (stepsPerSecond: number) => void;
  readonly disabled: boolean;
  readonly words: TrainerControlsLabels;
}

/** How many updates a second; a speed that is not in the list joins it. */
export function SpeedSelect({ speed, speeds, onSpeedChange, disabled, words }: SpeedSelectProps) {
  const id = useId();
  const choices = [...new Set([...speeds, speed])].sort((a, b) => a - b);
  return (
    <div className="mgp-TrainerControls-speed">
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
