import { useId } from 'react';
import { useDraft } from '../internal/useDraft.ts';

export interface PresetFieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onValueChange: (value: T) => void;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => { value: T } | { error: string };
  /** Usual values, offered in a list. */
  readonly presets: readonly T[];
  /** Name of that list. */
  readonly presetsLabel: string;
  readonly disabled: boolean;
}

/** A box to type in, and at its end a native list of the usual values. */
export function PresetField<T>(props: PresetFieldProps<T>) {
  const { label, value, onValueChange, format, parse, presets, presetsLabel, disabled } = props;
  const id = useId();
  const draft = useDraft({ value, format, parse, onValueChange });
  const texts = presets.map(format);
  const shown = format(value);
  return (
    <div className="mgp-field mgp-PresetField">
      <label className="mgp-field-label" htmlFor={id}>
        {label}
      </label>
      <div className="mgp-PresetField-box">
        <input
          id={id}
          className="mgp-input mgp-number"
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          value={draft.text}
          disabled={disabled}
          aria-invalid={draft.error !== undefined}
          aria-describedby={draft.error === undefined ? undefined : `${id}-error`}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onChange={(event) => draft.onTextChange(event.target.value)}
        />
        <span className="mgp-PresetField-list">
          <select
            aria-label={presetsLabel}
            value={texts.includes(shown) ? shown : ''}
            disabled={disabled}
            onChange={(event) => {
              const chosen = presets[texts.indexOf(event.target.value)];
              if (chosen !== undefined) draft.choose(chosen);
            }}
          >
            {!texts.includes(shown) && <option value="">{shown}</option>}
            {texts.map((text) => (
              <option key={text} value={text}>
                {text}
              </option>
            ))}
          </select>
        </span>
      </div>
      {draft.error !== undefined && (
        <div id={`${id}-error`} className="mgp-field-error" role="alert">
          {draft.error}
        </div>
      )}
    </div>
  );
}
