import type { LoopStage } from './loopStage.ts';

/** Every word of a `<TrainingLoop>`. */
export interface TrainingLoopLabels {
  /** Name of the whole view. */
  readonly name: string;
  readonly stages: Readonly<Record<LoopStage, string>>;
  /** What each stage does, for somebody who has never seen it. */
  readonly explanations: Readonly<Record<LoopStage, string>>;
  readonly back: string;
  readonly next: string;
  readonly play: string;
  readonly pause: string;
  readonly reset: string;
  /** Goes several steps on. */
  readonly skip: (steps: number) => string;
  readonly step: string;
  readonly points: string;
  readonly target: string;
  readonly output: string;
  readonly loss: string;
  readonly mean: string;
  /** The same of a run with regularization. */
  readonly meanAndPenalty: string;
  readonly parameters: string;
  readonly parameter: string;
  readonly before: string;
  readonly gradient: string;
  readonly change: string;
  readonly after: string;
  readonly network: string;
  /** Before a number is known. */
  readonly unknown: string;
  /** The network in words: the point, and what comes out. */
  readonly networkSummary: (inputs: string, output: string) => string;
  /** How the loss changed by the update. */
  readonly lossChange: string;
  /** Where a parameter moves by another rule than plain gradient descent. */
  readonly otherRule: string;
  /** Said when a stage is reached. */
  readonly reached: (step: number, stage: string) => string;
}

export const TRAINING_LOOP_LABELS: TrainingLoopLabels = {
  name: 'One step of training',
  stages: { forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update' },
  explanations: {
    forward: 'Every point goes through the network, neuron by neuron: this is what the present weights make of it.',
    loss: 'How far is each output from its target? The differences squared, and their mean, make one number: the loss L.',
    backward:
      'From L back to every weight: if this weight grew a little, how fast would L grow? That is its gradient, ∂L/∂w.',
    update: 'Every weight moves a little against its gradient, so that L falls. With the new weights it starts over.',
  },
  back: 'Back',
  next: 'Next',
  play: 'Play',
  pause: 'Pause',
  reset: 'From the start',
  skip: (steps) => `${steps} steps on`,
  step: 'Step',
  points: 'The data',
  target: 'target',
  output: 'output',
  loss: 'loss',
  mean: 'mean: L',
  meanAndPenalty: 'mean + penalty: L',
  parameters: 'Weights and biases',
  parameter: 'name',
  before: 'before',
  gradient: '∂L/∂w',
  change: '−η · ∂L/∂w',
  after: 'after',
  network: 'The network',
  unknown: '·',
  networkSummary: (inputs, output) => `For ${inputs} the network’s output is ${output}.`,
  lossChange: 'L by this update',
  otherRule: 'This run’s optimizer remembers earlier gradients: the change is not −η · ∂L/∂w alone.',
  reached: (step, stage) => `Step ${step}: ${stage}.`,
};
