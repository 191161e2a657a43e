import { useId } from 'react';

export interface SpeedSelectProps {
  /** Steps a second. */
  readonly speed: number;
  readonly speeds: readonly number[];
  readonly onSpeedChange: (stepsPerSecond: number) => void;
  readonly disabled: boolean;
  readonly words: { readonly speed: string; readonly speedOption: (stepsPerSecond: number) => string };
  readonly className: string;
}

/** How fast something plays; a speed that is not in the list joins it. */
export function SpeedSelect({ speed, speeds, onSpeedChange, disabled, words, className }: SpeedSelectProps) {
  const id = useId();
  const choices = [...new Set([...speeds, speed])].sort((a, b) => a - b);
  return (
    <div className={className}>
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
