import { useId, useState } from 'react';
import { parseNumber } from './parseNumber.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onValueChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  /** Whole numbers only. Default false. */
  readonly integer?: boolean;
  readonly disabled?: boolean;
  /** A problem found elsewhere, shown as the field's own. */
  readonly error?: string;
}

/**
 * A labelled box for a number. What is typed is kept as it is; it counts as soon as it is a number
 * in the range, and until then says below what is wrong with it.
 */
export function NumberField({
  label,
  value,
  onValueChange,
  min,
  max,
  integer = false,
  disabled,
  error,
}: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? String(value);
  const parsed = parseNumber(shown, { min, max, integer });
  const message = 'error' in parsed ? parsed.error : error;
  return (
    <div className="mgp-field">
      <label className="mgp-field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="mgp-input mgp-number"
        inputMode={integer && min >= 0 ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        disabled={disabled}
        aria-invalid={message !== undefined}
        aria-describedby={message === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          const next = parseNumber(text, { min, max, integer });
          if ('value' in next && next.value !== value) onValueChange(next.value);
        }}
        onBlur={() => {
          if ('value' in parsed) setDraft(undefined);
        }}
      />
      {message !== undefined && (
        <div id={`${id}-error`} className="mgp-field-error" role="alert">
          {message}
        </div>
      )}
    </div>
  );
}
