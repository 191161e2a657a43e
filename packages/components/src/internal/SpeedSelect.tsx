import { useId } from 'react';
import { NumberSelect } from './NumberSelect.tsx';

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
  return (
    <div className={className}>
      <label className="mgp-visually-hidden" htmlFor={id}>
        {words.speed}
      </label>
      <NumberSelect
        id={id}
        value={speed}
        choices={speeds}
        onValueChange={onSpeedChange}
        format={words.speedOption}
        disabled={disabled}
        title={words.speed}
      />
    </div>
  );
}
