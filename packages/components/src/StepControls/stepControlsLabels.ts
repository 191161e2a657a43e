import { formatInteger } from '../internal/formatNumber.ts';
import type { StepReading } from './stepReading.ts';

/** The words of `<StepControls>`. */
export interface StepControlsLabels {
  /** Name of the group. */
  readonly name: string;
  readonly first: string;
  readonly back: string;
  readonly play: string;
  readonly pause: string;
  readonly forward: string;
  readonly last: string;
  /** Name of the scrubber. */
  readonly scrubber: string;
  readonly speed: string;
  /** A speed in steps a second. */
  readonly speedOption: (stepsPerSecond: number) => string;
  /** Where the walk stands. */
  readonly reading: (reading: StepReading) => string;
  /** What the two parts of the scrubber are, under it. */
  readonly forwardPart: string;
  readonly backwardPart: string;
  /** Said once to a screen reader when playing starts; then it is silent until playing stops. */
  readonly playing: string;
  /** The keys, in short. */
  readonly keys: readonly StepKeyHelp[];
}

/** Some keys and what they do. */
export interface StepKeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

export const DEFAULT_STEP_CONTROLS_LABELS: StepControlsLabels = {
  name: 'Step through the passes',
  first: 'First step',
  back: 'Step back',
  play: 'Play',
  pause: 'Pause',
  forward: 'Step forward',
  last: 'Last step',
  scrubber: 'Step',
  speed: 'Speed',
  speedOption: (stepsPerSecond) =>
    stepsPerSecond === 0.5 ? '½ step/s' : `${stepsPerSecond} ${stepsPerSecond === 1 ? 'step' : 'steps'}/s`,
  reading: (reading) => {
    switch (reading.phase) {
      case 'forward':
      case 'backward':
        return `${reading.phase} ${formatInteger(reading.done)} / ${formatInteger(reading.total)}`;
      case 'finished':
        return 'finished';
      case 'empty':
        return 'no steps';
    }
  },
  forwardPart: 'forward: values',
  backwardPart: 'backward: gradients',
  playing: 'Playing',
  keys: [
    { keys: ['Space'], does: 'play' },
    { keys: ['←', '→'], does: 'step' },
    { keys: ['Home', 'End'], does: '' },
  ],
};
