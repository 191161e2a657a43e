import type { TrainingStatus } from '@micrograd-playground/engine';
import { formatInteger } from '../internal/formatNumber.ts';

/** The words of `<TrainerControls>`. */
export interface TrainerControlsLabels {
  /** Name of the group. */
  readonly name: string;
  /** The first button, by what it would do. */
  readonly train: string;
  readonly pause: string;
  readonly goOn: string;
  readonly trainAgain: string;
  readonly step: string;
  readonly stepHint: string;
  readonly reset: string;
  readonly resetHint: string;
  readonly newWeights: string;
  readonly newWeightsHint: string;
  /** Stands above the step counter. */
  readonly counter: string;
  readonly speed: string;
  /** A speed in updates a second; Infinity is as fast as the machine can. */
  readonly speedOption: (stepsPerSecond: number) => string;
  /** The line of explanation where the run has no `message` of its own. */
  readonly explanation: (status: TrainingStatus, step: number) => string;
}

export const DEFAULT_TRAINER_CONTROLS_LABELS: TrainerControlsLabels = {
  name: 'Training',
  train: 'Train',
  pause: 'Pause',
  goOn: 'Continue',
  trainAgain: 'Train again',
  step: 'Step',
  stepHint: 'Make one update',
  reset: 'Reset',
  resetHint: 'Back to step 0 with the same initial weights',
  newWeights: 'New weights',
  newWeightsHint: 'Back to step 0 with other random initial weights',
  counter: 'Step',
  speed: 'Speed',
  speedOption: (stepsPerSecond) =>
    stepsPerSecond === Infinity ? 'full speed' : `${formatInteger(stepsPerSecond)} steps/s`,
  explanation: (status, step) => {
    switch (status) {
      case 'idle':
        return 'Press Train and watch the loss fall.';
      case 'running':
        return 'Training…';
      case 'paused':
        return step === 0 ? 'Ready to train.' : 'Paused.';
      case 'finished':
        return `Finished after ${formatInteger(step)} steps.`;
      case 'diverged':
        return 'The loss is no longer a finite number. Lower the learning rate and reset.';
    }
  },
};
