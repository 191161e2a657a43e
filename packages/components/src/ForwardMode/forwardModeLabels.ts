/**
 * Every word that the forward mode view shows or says. Names of nodes and printed numbers are handed in; sentences may
 * have `code` between backticks.
 */
export interface ForwardModeLabels {
  /** Name of the whole view. */
  readonly title: string;
  readonly input: string;
  /** What a pass of forward mode asks. */
  readonly question: (input: string) => string;
  readonly node: string;
  readonly value: string;
  readonly tangent: string;
  readonly reverse: string;
  readonly table: (input: string) => string;
  readonly back: string;
  readonly forward: string;
  readonly all: string;
  /** Where the pass is; `step` counts from 1. */
  readonly position: (step: number, steps: number) => string;
  readonly finished: (steps: number) => string;
  /** Said of the input itself at its step. */
  readonly seed: (input: string) => string;
  /** Said of a leaf that stays where it is. */
  readonly still: (node: string, input: string) => string;
  /** What both modes found, and what each of them leaves open. */
  readonly answer: (answer: {
    readonly derivative: string;
    readonly input: string;
    readonly output: string;
    readonly others: readonly string[];
  }) => string;
  readonly costs: string;
  readonly mode: string;
  readonly passes: string;
  readonly each: string;
  readonly total: string;
  readonly forwardMode: string;
  readonly reverseMode: string;
  readonly inputs: string;
  /** What the numbers of the table mean. */
  readonly basis: (inputs: string, isExtrapolated: boolean) => string;
  readonly time: (forward: string, reverse: string) => string;
  readonly why: string;
  readonly empty: string;
  readonly noInputs: string;
  readonly loading: string;
  readonly error: string;
}

export const FORWARD_MODE_LABELS: ForwardModeLabels = {
  title: 'Forward mode',
  input: 'Input that moves',
  question: (input) => `Move \`${input}\` by a tiny \`ε\`. By how many \`ε\` does each node move along?`,
  node: 'node',
  value: 'value',
  tangent: '+ ε · tangent',
  reverse: 'reverse',
  table: (input) => `Each node with its value, its tangent by ${input}, and the gradient that reverse mode finds`,
  back: 'One node back',
  forward: 'One node on',
  all: 'All',
  position: (step, steps) => `node ${step} / ${steps}`,
  finished: (steps) => `all ${steps} nodes`,
  seed: (input) => `\`${input}\` is what moves: it moves by \`1 ε\`.`,
  still: (node, input) => `\`${node}\` stays where it is while \`${input}\` moves: \`0 ε\`.`,
  answer: ({ derivative, input, output, others }) => {
    const found = `Both find \`${derivative}\`: forward mode at \`${output}\`, reverse mode at \`${input}\`.`;
    if (others.length === 0) return found;
    const rest = others.length > 3 ? 'the other inputs' : listed(others);
    return `${found} For ${rest}, forward mode starts over; reverse mode has all of them already.`;
  },
  costs: 'What it costs',
  mode: 'mode',
  passes: 'passes',
  each: '× operations',
  total: '= in all',
  forwardMode: 'Forward',
  reverseMode: 'Reverse',
  inputs: 'Inputs',
  basis: (inputs, isExtrapolated) =>
    isExtrapolated
      ? `If there were ${inputs} inputs and the graph grew along.`
      : 'Multiplications and additions in this graph, for the derivatives alone.',
  time: (forward, reverse) => `At a billion operations a second: ${forward} against ${reverse}.`,
  why: 'One loss, many weights: reverse mode wins, as its one pass serves every input. Forward mode wins the other way round, with one input and many outputs: its one pass serves every output.',
  empty: 'No graph yet',
  noInputs: 'This graph has no variable that could move.',
  loading: 'Loading the graph…',
  error: 'The graph could not be loaded.',
};

function listed(names: readonly string[]): string {
  const coded = names.map((name) => `\`${name}\``);
  if (coded.length < 2) return coded.join('');
  return `${coded.slice(0, -1).join(', ')} and ${coded.at(-1) ?? ''}`;
}
