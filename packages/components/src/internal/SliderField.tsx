import type { CSSProperties } from 'react';
import { useId } from 'react';

export interface SliderFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onValueChange: (value: number) => void;
  /** How the value is printed beside the label and read aloud. */
  readonly format?: (value: number) => string;
  readonly disabled?: boolean;
}

/** A labelled native range with its value beside the label. */
export function SliderField({
  label,
  value,
  min,
  max,
  step,
  onValueChange,
  format = String,
  disabled,
}: SliderFieldProps) {
  const id = useId();
  return (
    <div className="mgp-field">
      <div className="mgp-field-label">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} aria-live="off">
          {format(value)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        className="mgp-range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={format(value)}
        style={rangeFill(value, min, max)}
        onChange={(event) => onValueChange(Number(event.target.value))}
      />
    </div>
  );
}

/** The style that fills a range's track up to its thumb. */
export function rangeFill(value: number, min: number, max: number): CSSProperties {
  // Halved, so that differences of the largest numbers are numbers too.
  const share = max > min ? (Math.min(max, Math.max(min, value)) / 2 - min / 2) / (max / 2 - min / 2) : 0;
  return { '--mgp-range-fill': `${share * 100}%` } as CSSProperties;
}
