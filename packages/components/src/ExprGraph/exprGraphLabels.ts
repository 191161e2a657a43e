import { formatInteger } from '../internal/formatNumber.ts';

/** Every word that an expression graph shows or says. */
export interface ExprGraphLabels {
  /** Name of the whole view. */
  readonly title: string;
  /** Before a node's value. */
  readonly data: string;
  /** Before a node's gradient. */
  readonly grad: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
  /** How the graph is used by keyboard. */
  readonly keys: string;
  /** How groups are used by keyboard; said after `keys` where there are groups. */
  readonly groupKeys: string;
  /** On the button that shows all groups as one node each. */
  readonly collapseAll: string;
  readonly expandAll: string;
  /** In its place, in a graph with too many nodes for that. */
  readonly tooManyToExpand: string;
  /** On the button of a group's frame. */
  readonly collapse: (name: string) => string;
  /** Before the norm of the gradients of a group's parameters. */
  readonly norm: string;
  /** What the norm is. */
  readonly normTitle: (parameterCount: number) => string;
  /** How much is in a group. */
  readonly groupSize: (nodeCount: number) => string;
  /** A group in words, drawn as one node. */
  readonly group: (group: GroupReading) => string;
  /** Name of the list of all nodes, for readers who do not see the picture. */
  readonly list: string;
  /** A node in words; value and gradient are missing before they are computed, the gradient on constants. */
  readonly node: (node: NodeReading) => string;
  /** The graph in a sentence or two. */
  readonly summary: (graph: GraphReading) => string;
}

/** What is said of a node; numbers are printed. */
export interface NodeReading {
  /** What it computes: a × b. */
  readonly text: string;
  /** The name that its author gave an operation. */
  readonly name?: string;
  readonly value?: string;
  readonly gradient?: string;
}

/** What is said of a group; numbers are printed. */
export interface GroupReading {
  /** Its name, after those of the groups around it. */
  readonly path: readonly string[];
  readonly nodeCount: number;
  /** How many values leave it. */
  readonly valueCount: number;
  readonly parameterCount: number;
  /** The value that leaves it, where it is one. */
  readonly value?: string;
  /** The norm of the gradients of its parameters; without parameters, the gradient of its value. */
  readonly gradient?: string;
}

/** What is said of a graph. */
export interface GraphReading {
  readonly nodeCount: number;
  readonly output: NodeReading;
  /** The variables, in the order in which they come. */
  readonly variables: readonly NodeReading[];
}

export const EXPR_GRAPH_LABELS: ExprGraphLabels = {
  title: 'Expression graph',
  data: 'data',
  grad: 'grad',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the graph to its box',
  empty: 'Type an expression to see its graph',
  loading: 'Loading the graph…',
  error: 'The graph could not be loaded.',
  keys: 'Arrow keys walk along the edges, Space selects, Escape deselects, plus and minus zoom, 0 shows all.',
  groupKeys: 'On a group, Enter expands it; Backspace collapses the group around a node; with Shift, all groups.',
  collapseAll: 'Collapse all groups',
  expandAll: 'Expand all groups',
  tooManyToExpand: 'Too many nodes to expand all at once: expand group by group',
  collapse: (name) => `Collapse ${name}`,
  norm: '‖∇‖',
  normTitle: (parameterCount) =>
    parameterCount === 1
      ? 'Size of the gradient of its parameter'
      : `Length of the gradient of its ${formatInteger(parameterCount)} parameters: the root of the sum of their squares`,
  groupSize: (nodeCount) => `${formatInteger(nodeCount)} ${nodeCount === 1 ? 'node' : 'nodes'}`,
  group: ({ path, nodeCount, valueCount, parameterCount, value, gradient }) =>
    [
      path.join(', '),
      `group of ${formatInteger(nodeCount)} ${nodeCount === 1 ? 'node' : 'nodes'}`,
      value === undefined ? (valueCount > 1 ? `${formatInteger(valueCount)} values` : undefined) : `value ${value}`,
      gradient === undefined ? undefined : `${parameterCount === 0 ? 'gradient' : 'gradient norm'} ${gradient}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  list: 'All nodes, leaves first',
  node: ({ text, name, value, gradient }) =>
    [
      name === undefined ? text : `${name} = ${text}`,
      value === undefined ? undefined : `value ${value}`,
      gradient === undefined ? undefined : `gradient ${gradient}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  summary: ({ nodeCount, output, variables }) => {
    const shown = variables.slice(0, 8).filter(({ gradient }) => gradient !== undefined);
    const gradients = shown.map(({ text, gradient }) => `${gradient ?? ''} for ${text}`);
    if (variables.length > 8 && gradients.length > 0) gradients.push('…');
    const sentences = [
      `${formatInteger(nodeCount)} ${nodeCount === 1 ? 'node' : 'nodes'}.`,
      output.value === undefined ? `Output ${output.text}.` : `Output ${output.text} = ${output.value}.`,
      gradients.length === 0 ? '' : `Gradients: ${gradients.join(', ')}.`,
    ];
    return sentences.join(' ').trim();
  },
};
