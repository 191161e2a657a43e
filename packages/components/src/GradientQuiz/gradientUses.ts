import type { GraphSnapshot, OperationName } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';

/** One use of a value by an operation, with what it contributes to the value's gradient. */
export interface GradientUse {
  /** The node of the operation. */
  readonly targetId: string;
  readonly op: OperationName;
  /** Which operand the value is, from 0. */
  readonly slot: number;
  readonly localGradient: number;
  readonly upstream: number;
  readonly contribution: number;
}

/** What a gradient is made of. */
export interface GradientParts {
  readonly gradient: number;
  /** The uses from which contributions arrive, in the order of the backward pass. */
  readonly uses: readonly GradientUse[];
}

/** The gradients of all nodes that the output was computed from, taken apart; constants have none. */
export function gradientParts(graph: GraphSnapshot, outputId: string): Map<string, GradientParts> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const parts = new Map<string, GradientParts>();
  for (const step of traceSteps(graph, outputId)) {
    if (step.phase === 'seed') parts.set(step.nodeId, { gradient: 1, uses: [] });
    if (step.phase !== 'backward') continue;
    const edge = edges.get(step.edgeId);
    const op = edge && nodes.get(edge.target)?.op;
    if (!edge || !op) continue;
    const { upstream, localGradient, contribution, gradAfter } = step;
    const use = { targetId: edge.target, op, slot: edge.slot, upstream, localGradient, contribution };
    parts.set(step.nodeId, { gradient: gradAfter, uses: [...(parts.get(step.nodeId)?.uses ?? []), use] });
  }
  return parts;
}
