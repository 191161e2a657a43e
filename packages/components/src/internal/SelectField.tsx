import { useId } from 'react';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onValueChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** A labelled native select. */
export function SelectField<T extends string>({ label, value, options, onValueChange, disabled }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div className="mgp-field">
      <label className="mgp-field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="mgp-select"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onValueChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
