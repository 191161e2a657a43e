/** Every word of a `<NetworkDiagram>`. */
export interface NetworkDiagramLabels {
  /** The diagram's name. Default "Network". */
  readonly network: string;
  /** Titles of the columns. Defaults "input", "hidden 1", "output". */
  readonly input: string;
  readonly hidden: (layer: number) => string;
  readonly output: string;
  /** The same where there is little room. Defaults "in", "h1", "out". */
  readonly inputShort: string;
  readonly hiddenShort: (layer: number) => string;
  readonly outputShort: string;
  /** A neuron of a layer, counted from 1. Default "neuron 2". */
  readonly neuron: (number: number) => string;
  readonly bias: string;
  readonly weight: string;
  /** Default "strongest input x₁ with weight 1.40". */
  readonly strongestInput: (source: string, weight: string) => string;
  /** Of an input: default "strongest connection to h1[0] with weight 1.40". */
  readonly strongestOutput: (target: string, weight: string) => string;
  /** Weights that a card leaves out. Default "3 weaker". */
  readonly weaker: (count: number) => string;
  /** The list of neurons, for assistive technology. */
  readonly neurons: string;
  /** How to move in it. */
  readonly help: string;
  /** What is said of the whole network. */
  readonly summary: (layers: string, parameters: string) => string;
  /** Where there are no weights yet. */
  readonly empty: string;
  /** Where weights are not finite numbers any more. */
  readonly diverged: string;
}

export const NETWORK_DIAGRAM_LABELS: NetworkDiagramLabels = {
  network: 'Network',
  input: 'input',
  hidden: (layer) => `hidden ${layer}`,
  output: 'output',
  inputShort: 'in',
  hiddenShort: (layer) => `h${layer}`,
  outputShort: 'out',
  neuron: (number) => `neuron ${number}`,
  bias: 'bias',
  weight: 'weight',
  strongestInput: (source, weight) => `strongest input ${source} with weight ${weight}`,
  strongestOutput: (target, weight) => `strongest connection to ${target} with weight ${weight}`,
  weaker: (count) => `${count} weaker`,
  neurons: 'Neurons',
  help: 'Arrow keys move between neurons, Enter selects, Shift with up or down goes through the weights of one.',
  summary: (layers, parameters) => `MLP ${layers}, ${parameters} parameters.`,
  empty: 'No weights yet.',
  diverged: 'Weights drawn with dashes are no longer finite numbers.',
};
