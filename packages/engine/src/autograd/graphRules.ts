import { numberAlgebra } from './algebra.ts';
import { dataOf } from './backward.ts';
import type { Operation } from './Operation.ts';
import { operation } from './ops.ts';
import type { OperationName } from './ops.ts';
import type { GraphEdge, GraphNode, GraphSnapshot } from './trace.ts';

/** What a pass over a snapshot needs to know of its nodes. */
export interface GraphRules {
  readonly node: (id: string) => GraphNode | undefined;
  /** The edges by which a node uses its operands, in their order. */
  readonly operandEdges: (id: string) => readonly GraphEdge[];
  /**
   * What the derivative rule of a node gives each operand, by slot, when the node's own gradient is `upstream`:
   * upstream × local, but also right where one is 0 and the other infinite. Empty on leaves.
   */
  readonly contributions: (id: string, upstream: number) => readonly number[];
}

/**
 * The rules of the table, at the numbers of a snapshot.
 *
 * @param ruleOf the derivative rule of an operation; default that of the table
 */
export function graphRules(
  graph: GraphSnapshot,
  ruleOf: (op: OperationName) => Operation['backward'] = (op) => operation(op).backward,
): GraphRules {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edgesInto = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    const edges = edgesInto.get(edge.target);
    if (edges) edges.push(edge);
    else edgesInto.set(edge.target, [edge]);
  }
  for (const edges of edgesInto.values()) edges.sort((one, other) => one.slot - other.slot);
  const operandEdges = (id: string): readonly GraphEdge[] => edgesInto.get(id) ?? [];
  return {
    node: (id) => nodes.get(id),
    operandEdges,
    contributions: (id, upstream) => {
      const node = nodes.get(id);
      const edges = operandEdges(id);
      if (!node || node.op === null || edges.length === 0) return [];
      const operands = edges.map(({ source }) => ({ data: nodes.get(source)?.data ?? NaN }));
      const setting = node.setting ?? operation(node.op).setting?.default ?? 0;
      return ruleOf(node.op)(numberAlgebra, upstream, node.data, dataOf(operands), setting).map((part) => part ?? 0);
    },
  };
}
