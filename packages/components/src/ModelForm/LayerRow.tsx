import type { ReactNode } from 'react';
import { useId } from 'react';
import { CloseIcon, MinusIcon, PlusIcon } from '../internal/icons.tsx';
import { parseNumber } from '../internal/parseNumber.ts';
import { useDraft } from '../internal/useDraft.ts';
import type { ModelFormLabels } from './modelFormLabels.ts';

export interface LayerRowProps {
  /** Counted from 1. */
  readonly number: number;
  readonly neurons: number;
  readonly maxNeurons: number;
  readonly onNeuronsChange: (neurons: number) => void;
  readonly onRemove: () => void;
  readonly removable: boolean;
  readonly disabled: boolean;
  readonly words: ModelFormLabels;
}

/** One hidden layer: how many neurons, one more, one fewer, away with it. */
export function LayerRow(props: LayerRowProps) {
  const { number, neurons, maxNeurons, onNeuronsChange, onRemove, removable, disabled, words } = props;
  const id = useId();
  const draft = useDraft({
    value: neurons,
    format: String,
    parse: (text) => parseNumber(text, { min: 1, max: maxNeurons, integer: true }),
    onValueChange: onNeuronsChange,
  });
  const by = (change: number): void => draft.choose(Math.min(maxNeurons, Math.max(1, neurons + change)));
  return (
    <li className="mgp-LayerRow">
      <span className="mgp-LayerRow-name">{words.layer(number)}</span>
      <span className="mgp-LayerRow-stepper">
        <StepButton name={words.fewerNeurons(number)} off={disabled || neurons <= 1} onPress={() => by(-1)}>
          <MinusIcon />
        </StepButton>
        <input
          className="mgp-number"
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.neurons(number)}
          aria-invalid={draft.error !== undefined}
          aria-describedby={draft.error === undefined ? undefined : `${id}-error`}
          value={draft.text}
          disabled={disabled}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onChange={(event) => draft.onTextChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            by(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        <StepButton name={words.moreNeurons(number)} off={disabled || neurons >= maxNeurons} onPress={() => by(1)}>
          <PlusIcon />
        </StepButton>
      </span>
      {removable && (
        <button
          type="button"
          className="mgp-LayerRow-remove"
          disabled={disabled}
          aria-label={words.removeLayer(number)}
          title={words.removeLayer(number)}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      )}
      {draft.error !== undefined && (
        <span id={`${id}-error`} className="mgp-field-error mgp-LayerRow-error" role="alert">
          {draft.error}
        </span>
      )}
    </li>
  );
}

interface StepButtonProps {
  readonly name: string;
  /** Says so instead of being disabled: the last press must not take the focus away. */
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function StepButton({ name, off, onPress, children }: StepButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} aria-disabled={off} onClick={() => !off && onPress()}>
      {children}
    </button>
  );
}
