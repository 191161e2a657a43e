import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import { formatExactly, formatNumber } from '../internal/formatNumber.ts';
import { ResetIcon } from '../internal/icons.tsx';
import { NumberText } from '../internal/NumberText.tsx';
import { rangeFill } from '../internal/SliderField.tsx';
import { useDraft } from '../internal/useDraft.ts';
import { parseVariable } from './parseVariable.ts';
import type { SliderRange } from './sliderRange.ts';
import { sliderPosition, stepValue, widenRange } from './sliderRange.ts';
import type { VariableSlidersLabels } from './variableSlidersLabels.ts';

export interface VariableSliderProps {
  readonly name: string;
  readonly value: number;
  /** What Reset and a double click go back to. */
  readonly initialValue: number;
  readonly onValueChange: (value: number) => void;
  readonly gradient: number | undefined;
  readonly showGradient: boolean;
  readonly output: string;
  readonly range: SliderRange;
  readonly step: number;
  readonly disabled: boolean;
  readonly words: VariableSlidersLabels;
}

const ARROWS: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', 1],
  ['ArrowRight', 1],
  ['ArrowDown', -1],
  ['ArrowLeft', -1],
]);

/** One variable: its number to type, its gradient, and a slider. */
export function VariableSlider(props: VariableSliderProps) {
  const { name, value, initialValue, onValueChange, gradient, showGradient, output, range, step, disabled, words } =
    props;
  const id = useId();
  const position = sliderPosition(value, range);
  const slider = useRef<HTMLInputElement>(null);
  const draft = useDraft({
    value,
    format: formatNumber,
    formatForEditing: editable,
    parse: (text) => parseVariable(text, words.notANumber),
    onValueChange,
  });

  /** Arrows in the box (up, down) and with Shift on the slider (ten steps). */
  const onKeyDown = (event: KeyboardEvent, steps: number | undefined): void => {
    if (steps === undefined) return;
    event.preventDefault();
    const next = stepValue(value, event.shiftKey ? steps * 10 : steps, step, widenRange(range, value));
    draft.choose(next);
  };

  return (
    <div className="mgp-VariableSlider" role="group" aria-label={name}>
      <div className="mgp-VariableSlider-value">
        <label htmlFor={`${id}-number`} title={name}>
          <span className="mgp-VariableSlider-name">{name}</span>
          <span aria-hidden="true"> =</span>
        </label>
        <input
          id={`${id}-number`}
          className="mgp-number"
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          value={draft.text}
          disabled={disabled}
          title={formatExactly(value)}
          aria-label={name}
          aria-invalid={draft.error !== undefined}
          aria-describedby={`${id}-below`}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onChange={(event) => draft.onTextChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') onKeyDown(event, ARROWS.get(event.key));
          }}
        />
        <button
          type="button"
          className="mgp-VariableSlider-reset"
          data-hidden={Object.is(value, initialValue) && draft.error === undefined}
          disabled={disabled}
          aria-label={words.reset(name, formatNumber(initialValue))}
          title={words.reset(name, formatNumber(initialValue))}
          onClick={() => {
            draft.choose(initialValue);
            slider.current?.focus();
          }}
        >
          <ResetIcon />
        </button>
      </div>
      <div
        className="mgp-VariableSlider-below"
        id={`${id}-below`}
        aria-live={draft.error === undefined ? undefined : 'polite'}
      >
        {draft.error !== undefined ? (
          <span className="mgp-field-error">{draft.error}</span>
        ) : showGradient ? (
          <Gradient name={name} output={output} value={gradient} pending={words.pending} />
        ) : null}
      </div>
      <input
        ref={slider}
        type="range"
        className="mgp-range"
        min={range.min}
        max={range.max}
        step={step}
        value={position}
        disabled={disabled}
        aria-label={name}
        aria-valuetext={formatNumber(value)}
        style={rangeFill(position, range.min, range.max)}
        onChange={(event) => draft.choose(Number(event.target.value))}
        onKeyDown={(event) => {
          if (event.shiftKey) onKeyDown(event, ARROWS.get(event.key));
        }}
        onDoubleClick={() => draft.choose(initialValue)}
      />
    </div>
  );
}

interface GradientProps {
  readonly name: string;
  readonly output: string;
  readonly value: number | undefined;
  readonly pending: string;
}

function Gradient({ name, output, value, pending }: GradientProps) {
  return (
    <span className="mgp-VariableSlider-gradient" title={name}>
      {value === undefined ? (
        <span className="mgp-VariableSlider-name">{`∂${output}/∂${name} ${pending}`}</span>
      ) : (
        <>
          <span className="mgp-VariableSlider-name">
            ∂{output}/∂{name}
          </span>
          <span>
            {' '}
            = <NumberText value={value} role="grad" sign />
          </span>
        </>
      )}
    </span>
  );
}

/** The four decimals that were shown where they are the whole number, else all digits. */
function editable(value: number): string {
  const shown = formatNumber(value);
  const parsed = parseVariable(shown, '');
  return 'value' in parsed && parsed.value === value ? shown : formatExactly(value);
}
