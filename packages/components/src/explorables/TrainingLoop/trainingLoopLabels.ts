import type { CopyWords } from '../../CopyAs/copyWords.ts';
import { COMMON_COPY_WORDS } from '../../CopyAs/copyWords.ts';
import type { LoopStage } from './loopStage.ts';

/** Every word of a `<TrainingLoop>`. */
export interface TrainingLoopLabels {
  /** Name of the whole view. */
  readonly name: string;
  /** What the four parts are, for somebody who has never seen them. */
  readonly intro: string;
  readonly stages: Readonly<Record<LoopStage, string>>;
  /** What each stage does, for somebody who has never seen it. */
  readonly explanations: Readonly<Record<LoopStage, string>>;
  readonly back: string;
  readonly next: string;
  readonly play: string;
  readonly pause: string;
  /** Said once to a screen reader when playing starts; then it is silent until playing stops. */
  readonly playing: string;
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
  /** What regularization adds to it. */
  readonly penalty: string;
  readonly parameters: string;
  readonly parameter: string;
  readonly before: string;
  readonly gradient: string;
  readonly after: string;
  readonly network: string;
  /** Before a number is known. */
  readonly unknown: string;
  /** The network in words: the point, and what comes out, once that is known. */
  readonly networkSummary: (inputs: string, output: string | undefined) => string;
  /** What the formulas are about: an output, a point's loss, the mean loss, a gradient, an update. */
  readonly outputOf: (neuron: string, point: string) => string;
  readonly lossOf: (point: string) => string;
  readonly meanOf: (points: number) => string;
  readonly gradientOf: (parameter: string, point: string) => string;
  readonly updateOf: (parameter: string) => string;
  /** Between a gradient and its number: that it is the mean of all points’. */
  readonly isMean: (points: number) => string;
  readonly isMeanAndPenalty: string;
  /** How the loss changes by the update. */
  readonly lossChange: string;
  /** What choosing a row of a table does. */
  readonly choosePoint: string;
  readonly chooseParameter: string;
  /** The curve of losses up to now. */
  readonly history: string;
  /** A number at the end of the curve, and its step. */
  readonly lossAt: (loss: string, step: string) => string;
  readonly learningRate: string;
  /** Where a parameter moves by another rule than plain gradient descent. */
  readonly otherRule: string;
  /** Said when a stage is reached. */
  readonly reached: (step: number, stage: string) => string;
  /** What a picture or a frame of a moment is called. */
  readonly momentTitle: (step: string, stage: string) => string;
  /** The forms in which a moment can be copied. */
  readonly copies: CopyWords;
}

export const TRAINING_LOOP_LABELS: TrainingLoopLabels = {
  name: 'One step of training',
  intro: 'Training is a loop of four parts, round and round, to make the loss L smaller and smaller.',
  stages: { forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update' },
  explanations: {
    forward: 'Every point goes through the network, neuron by neuron: this is what the present weights make of it.',
    loss: 'How wrong is each output? The farther from its target, the higher its loss. The mean of all is one number to make small: L.',
    backward:
      'From L back to every weight: if this weight grew a little, how fast would L grow? That is its gradient, ∂L/∂w.',
    update: 'Every weight moves a little against its gradient, so that L falls. With the new weights it starts over.',
  },
  back: 'Back',
  next: 'Next',
  play: 'Play',
  pause: 'Pause',
  playing: 'Playing',
  reset: 'From the start',
  skip: (steps) => `${steps} steps on`,
  step: 'Step',
  points: 'The data',
  target: 'target',
  output: 'output',
  loss: 'loss',
  mean: 'mean: L',
  meanAndPenalty: 'mean + penalty: L',
  penalty: 'penalty',
  parameters: 'Weights and biases',
  parameter: 'name',
  before: 'before',
  gradient: '∂L/∂w',
  after: 'after',
  network: 'The network',
  unknown: '·',
  networkSummary: (inputs, output) =>
    output === undefined ? `The network, at work on ${inputs}.` : `For ${inputs} the network’s output is ${output}.`,
  outputOf: (neuron, point) =>
    neuron === 'out' ? `The network’s output for the point ${point}` : `The output of ${neuron} for the point ${point}`,
  lossOf: (point) => `The loss of the point ${point}`,
  meanOf: (points) => (points === 1 ? 'The loss' : `The mean of the losses of all ${points} points`),
  gradientOf: (parameter, point) => `The gradient of ${parameter}: what the point ${point} adds to it`,
  updateOf: (parameter) => `The update of ${parameter}`,
  isMean: (points) => (points === 1 ? 'is' : `is the mean over all ${points} points:`),
  isMeanAndPenalty: 'is the mean over all points, and the penalty’s slope:',
  lossChange: 'With all of them moved, L goes',
  choosePoint: 'Choose a point to send it through the network.',
  chooseParameter: 'Choose one to see its numbers written out.',
  history: 'The loss L so far',
  lossAt: (loss, step) => `${loss} at step ${step}`,
  learningRate: 'Learning rate η',
  otherRule: 'This run’s optimizer remembers earlier gradients: the change is not −η · ∂L/∂w alone.',
  reached: (step, stage) => `Step ${step}: ${stage}.`,
  momentTitle: (step, stage) => `Training step ${step}: ${stage}`,
  copies: {
    ...COMMON_COPY_WORDS,
    link: { label: 'Link', description: 'to this moment' },
    svg: { label: 'SVG', description: 'the network now' },
    png: { label: 'PNG', description: 'the network now' },
    json: { label: 'JSON', description: 'all numbers of the step' },
  },
};
