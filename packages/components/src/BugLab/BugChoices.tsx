import { BACKWARD_BUGS } from '@micrograd-playground/engine';
import { useId } from 'react';
import type { BugLabLabels } from './bugLabLabels.ts';
import type { BugChoice } from './BugChoice.ts';

export interface BugChoicesProps {
  readonly value: BugChoice;
  readonly onValueChange: (bug: BugChoice) => void;
  readonly labels: BugLabLabels;
}

const CHOICES: readonly BugChoice[] = ['none', ...BACKWARD_BUGS];

/** One bug at a time, as native radio buttons. */
export function BugChoices({ value, onValueChange, labels }: BugChoicesProps) {
  const name = useId();
  return (
    <fieldset className="mgp-BugLab-choices">
      <legend className="mgp-heading">{labels.choose}</legend>
      {CHOICES.map((bug) => (
        <label key={bug} className="mgp-BugLab-choice" data-chosen={bug === value || undefined}>
          <input type="radio" name={name} value={bug} checked={bug === value} onChange={() => onValueChange(bug)} />
          {labels.bugs[bug]}
        </label>
      ))}
    </fieldset>
  );
}
