import type { GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import { nodeTexts } from '../internal/nodeText.ts';
import { outputNode } from '../internal/outputNode.ts';
import type { GroupNode, ShownGraph, ShownNode } from './collapseGroups.ts';
import type { ExprGraphLabels, GroupReading, NodeReading } from './exprGraphLabels.ts';
import { formatShortNumber } from './formatNodeNumber.ts';
import type { NodeState } from './graphStates.ts';

/** Puts a node of a graph into words, with the numbers given to it. */
export type NodeReader = (id: string, data: number | undefined, grad: number | undefined) => string;

/** The reader of a graph; depends on its structure only, and does nothing before it is asked. */
export function nodeReader(graph: ShownGraph, labels: ExprGraphLabels): NodeReader {
  let known: { texts: Map<string, string>; nodes: Map<string, ShownNode> } | undefined;
  return (id, data, grad) => {
    known ??= { texts: nodeTexts(graph), nodes: new Map(graph.nodes.map((node) => [node.id, node])) };
    const node = known.nodes.get(id);
    if (node?.kind === 'group') return labels.group(groupReading(node, data, grad));
    return node ? labels.node(reading(node, known.texts.get(id) ?? id, data, grad)) : id;
  };
}

/**
 * A graph in a sentence or two.
 *
 * @param states the numbers that it shows at a moment, if not those of the finished graph
 * @param outputId the node that is differentiated, if not the last one
 */
export function summarize(
  graph: GraphSnapshot,
  labels: ExprGraphLabels,
  states?: ReadonlyMap<string, Pick<NodeState, 'data' | 'grad'>>,
  outputId?: string,
): string {
  const texts = nodeTexts(graph);
  const readingOf = (node: GraphNode) => {
    const { data, grad } = states === undefined ? node : (states.get(node.id) ?? {});
    return reading(node, texts.get(node.id) ?? node.id, data, grad);
  };
  const output = outputNode(graph, outputId);
  if (!output) return labels.empty;
  return labels.summary({
    nodeCount: graph.nodes.length,
    output: readingOf(output),
    variables: graph.nodes.filter(({ kind }) => kind === 'variable').map(readingOf),
  });
}

function reading(node: GraphNode, text: string, data: number | undefined, grad: number | undefined): NodeReading {
  const isConstant = node.kind === 'constant';
  return {
    text,
    ...(node.op !== null && node.label !== undefined ? { name: node.label } : {}),
    ...(data === undefined || isConstant ? {} : { value: formatShortNumber(data) }),
    ...(grad === undefined || isConstant ? {} : { gradient: formatShortNumber(grad) }),
  };
}

function groupReading(
  { group, outputs, parameters }: GroupNode,
  data: number | undefined,
  grad: number | undefined,
): GroupReading {
  return {
    path: group.path,
    nodeCount: group.size,
    valueCount: outputs.length,
    parameterCount: parameters.length,
    ...(data === undefined || outputs.length !== 1 ? {} : { value: formatShortNumber(data) }),
    ...(grad === undefined || (parameters.length === 0 && outputs.length !== 1)
      ? {}
      : { gradient: formatShortNumber(grad) }),
  };
}
