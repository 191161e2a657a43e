import type { TrainingStatus } from '@micrograd-playground/engine';
import { PauseIcon, PlayIcon } from '../internal/icons.tsx';
import type { TrainerControlsLabels } from './trainerControlsLabels.ts';

export interface PrimaryButtonProps {
  readonly status: TrainingStatus;
  readonly step: number;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly words: TrainerControlsLabels;
}

/** Train, pause or go on. All its words lie on each other, so that it is always as wide as the longest. */
export function PrimaryButton({ status, step, disabled, onPress, words }: PrimaryButtonProps) {
  const shown = primaryWord(status, step);
  return (
    <button
      type="button"
      className="mgp-button mgp-TrainerControls-primary"
      data-variant="primary"
      disabled={disabled}
      onClick={onPress}
    >
      {status === 'running' ? <PauseIcon /> : <PlayIcon />}
      <span className="mgp-TrainerControls-words">
        {WORDS.map((word) => (
          <span key={word} data-hidden={word !== shown} aria-hidden={word !== shown}>
            {words[word]}
          </span>
        ))}
      </span>
    </button>
  );
}

type Word = 'train' | 'pause' | 'goOn' | 'trainAgain';

const WORDS: readonly Word[] = ['train', 'pause', 'goOn', 'trainAgain'];

function primaryWord(status: TrainingStatus, step: number): Word {
  if (status === 'running') return 'pause';
  if (status === 'finished' || status === 'diverged') return 'trainAgain';
  return step > 0 ? 'goOn' : 'train';
}
