import type { TrainingStatus } from '@micrograd-playground/engine';
import { PauseIcon, PlayIcon } from '../internal/icons.tsx';
import { StackedWords } from '../internal/StackedWords.tsx';
import type { TrainerControlsLabels } from './trainerControlsLabels.ts';

export interface PrimaryButtonProps {
  readonly status: TrainingStatus;
  readonly step: number;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly words: TrainerControlsLabels;
}

/** Train, pause or go on. */
export function PrimaryButton({ status, step, disabled, onPress, words }: PrimaryButtonProps) {
  const { train, pause, goOn, trainAgain } = words;
  return (
    <button
      type="button"
      className="mgp-button mgp-TrainerControls-primary"
      data-variant="primary"
      disabled={disabled}
      onClick={onPress}
    >
      {status === 'running' ? <PauseIcon /> : <PlayIcon />}
      <StackedWords words={{ train, pause, goOn, trainAgain }} shown={primaryWord(status, step)} />
    </button>
  );
}

function primaryWord(status: TrainingStatus, step: number): 'train' | 'pause' | 'goOn' | 'trainAgain' {
  if (status === 'running') return 'pause';
  if (status === 'finished' || status === 'diverged') return 'trainAgain';
  return step > 0 ? 'goOn' : 'train';
}
