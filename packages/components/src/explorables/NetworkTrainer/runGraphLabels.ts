import { formatInteger } from '../../internal/formatNumber.ts';

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
  close: 'Close',
  loadingGraph: 'Loading the graph…',
  noGraph: 'The run has no numbers yet.',
};
