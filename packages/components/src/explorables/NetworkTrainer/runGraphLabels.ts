import type { CopyWords } from '../../CopyAs/copyWords.ts';
import { COMMON_COPY_WORDS } from '../../CopyAs/copyWords.ts';
import { formatInteger } from '../../internal/formatNumber.ts';

/** What is said of a step that passes a group at once; numbers are printed. */
export interface GroupStepReading {
  /** The names of the group and of those around it: `layer 1, neuron 3`. */
  readonly name: string;
  readonly stepCount: number;
  /** How many values that it computes leave it. */
  readonly valueCount: number;
  /** The value, where it is one. */
  readonly value: string | undefined;
  readonly parameterCount: number;
  /** The length of the gradient of its parameters, where it has some. */
  readonly norm: string | undefined;
}

/** Every word of the graphs behind a run. */
export interface RunGraphLabels {
  /** Below the network: how its graphs are opened. */
  readonly openNeuron: string;
  /** Below the boundary, while nothing is pointed at. */
  readonly openPoint: string;
  /** The button at the loss, and its full name. */
  readonly openLoss: string;
  readonly openLossName: string;
  /** Names of what a graph computes; neurons and layers count from 1. */
  readonly neuronGraph: (neuron: number, layer: number) => string;
  readonly outputGraph: string;
  readonly pointGraph: string;
  readonly batchGraph: string;
  readonly trainingSetGraph: string;
  /** Where the next batch is too large: its first point alone. */
  readonly firstPointGraph: string;
  /** A point of the data: "point 17", "test point 3". */
  readonly point: (number: number, isTest: boolean) => string;
  /** Between the title's other parts: "step 444". */
  readonly atStep: (step: string) => string;
  /** What the graph tells, in a sentence or two. */
  readonly neuronMeaning: (activation: string) => string;
  readonly pointMeaning: string;
  readonly batchMeaning: (points: number) => string;
  /** In its place where the batch is too large: how many points it has, and nodes its graph would have. */
  readonly tooLarge: (points: number, nodes: number) => string;
  readonly graphOf: string;
  readonly dataPoint: string;
  readonly follow: string;
  /** Above what explains the step. */
  readonly chainRule: string;
  /** Names of the passes. */
  readonly forwardPass: string;
  readonly backwardPass: string;
  /** A step that passes a group that is drawn as one node; code in backticks. */
  readonly groupForward: (reading: GroupStepReading) => string;
  readonly groupBackward: (reading: GroupStepReading) => string;
  /** The button that opens it. */
  readonly stepInside: (name: string) => string;
  /** In place of an explanation, where a large graph follows a run that goes on. */
  readonly moving: string;
  /** Why steps are fewer than nodes. */
  readonly closedGroups: string;
  /** Where the page asked for a step that the passes do not have: the last one that they have. */
  readonly noStep: (step: string, last: string) => string;
  readonly copies: CopyWords;
  readonly close: string;
  readonly loadingGraph: string;
  /** Before the first numbers of a run have come. */
  readonly noGraph: string;
}

export const RUN_GRAPH_LABELS: RunGraphLabels = {
  openNeuron: 'Click a neuron to open the graph of what it computes.',
  openPoint: 'Point to read the output. Click a data point to open the graph of its loss.',
  openLoss: 'Open the graph',
  openLossName: 'Open the graph of this loss',
  neuronGraph: (neuron, layer) => `Neuron ${neuron} of layer ${layer}`,
  outputGraph: 'Output',
  pointGraph: 'Loss of a point',
  batchGraph: 'Loss of the next batch',
  trainingSetGraph: 'Loss of the training set',
  firstPointGraph: 'Loss of the batch’s first point',
  point: (number, isTest) => `${isTest ? 'test point' : 'point'} ${number}`,
  atStep: (step) => `step ${step}`,
  neuronMeaning: (activation) =>
    `Every input times its weight, added up with the bias${activation === 'linear' ? '' : `, then through ${activation}`}. ` +
    'A gradient says how fast the end result changes when that number grows.',
  pointMeaning:
    'How wrong the network is about this point. A gradient says how fast this loss changes when that number grows.',
  batchMeaning: (points) =>
    `What the next update makes smaller, on ${formatInteger(points)} ${points === 1 ? 'point' : 'points'}: ` +
    'it moves every weight and bias against its gradient.',
  tooLarge: (points, nodes) =>
    `The next batch has ${formatInteger(points)} points, and its graph ${formatInteger(nodes)} nodes: too many to read. ` +
    'This is the loss of its first point.',
  graphOf: 'Graph of',
  dataPoint: 'Data point',
  follow: 'Follow the run',
  chainRule: 'Chain rule at this step',
  forwardPass: 'Forward',
  backwardPass: 'Backward',
  groupForward: ({ name, stepCount, valueCount, value }) => {
    const nodes = `${formatInteger(stepCount)} ${stepCount === 1 ? 'node' : 'nodes, one after the other'}`;
    if (valueCount === 0) return `The numbers of \`${name}\` are given: ${nodes}.`;
    const values = value === undefined ? `${formatInteger(valueCount)} values` : `its value, ${value}`;
    return `\`${name}\` computes ${values}: ${nodes}.`;
  },
  groupBackward: ({ name, stepCount, parameterCount, norm }) =>
    `The gradient goes back through \`${name}\`, along ${formatInteger(stepCount)} ${stepCount === 1 ? 'edge' : 'edges'}, ` +
    'to what it was computed from.' +
    (norm === undefined
      ? ''
      : ` Its ${formatInteger(parameterCount)} ${parameterCount === 1 ? 'parameter has its' : 'parameters have their'} ` +
        `gradient now: ‖∇‖ = ${norm}.`),
  stepInside: (name) => `Step inside ${name}`,
  moving: 'The graph follows the run. Select a node, or go step by step: that holds this moment.',
  closedGroups: 'A closed group is passed in one step. Open it to step inside.',
  noStep: (step, last) => `This graph has steps 0 to ${last}, no step ${step}: it is shown finished.`,
  copies: {
    ...COMMON_COPY_WORDS,
    micrograd: { label: 'micrograd', description: 'program of the run' },
    pytorch: { label: 'PyTorch', description: 'program of the run' },
    link: { label: 'Link', description: 'to this graph' },
    svg: { label: 'SVG', description: 'picture that stays sharp' },
    png: { label: 'PNG', description: 'picture for slides' },
    json: { label: 'JSON', description: 'all nodes and gradients' },
  },
  close: 'Close',
  loadingGraph: 'Loading the graph…',
  noGraph: 'The run has no numbers yet.',
};
