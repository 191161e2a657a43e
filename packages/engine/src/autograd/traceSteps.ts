import { graphRules } from './graphRules.ts';
import type { GraphSnapshot } from './trace.ts';

/** One node gets its value. */
export interface ForwardStep {
  readonly phase: 'forward';
  readonly nodeId: string;
}

/** The output's gradient with respect to itself is 1: where the backward pass starts. */
export interface SeedStep {
  readonly phase: 'seed';
  readonly nodeId: string;
}

/** One contribution moves along one edge: local derivative × upstream gradient. */
export interface BackwardStep {
  readonly phase: 'backward';
  /** The node whose gradient grows. */
  readonly nodeId: string;
  readonly edgeId: string;
  readonly upstream: number;
  readonly localGradient: number;
  /** What `backward` adds: upstream × local, but also right where one is 0 and the other infinite. */
  readonly contribution: number;
  /** The receiving node's gradient before and after: contributions add up. */
  readonly gradBefore: number;
  readonly gradAfter: number;
}

export type GraphStep = ForwardStep | SeedStep | BackwardStep;

/**
 * Everything that happens in a forward and a backward pass, in order: each node is computed once
 * its operands are, then each edge carries one contribution, from the output to the leaves.
 * Nothing is differentiated with respect to constants, so no step goes to one.
 *
 * @param outputId the node that is differentiated; default the last one, also for an id that there is not
 */
export function traceSteps(graph: GraphSnapshot, outputId?: string): GraphStep[] {
  const steps: GraphStep[] = graph.nodes.map(({ id }) => ({ phase: 'forward', nodeId: id }));
  const output = graph.nodes.find(({ id }) => id === outputId) ?? graph.nodes.at(-1);
  if (output === undefined) return steps;
  const rules = graphRules(graph);
  const grads = new Map<string, number>([[output.id, 1]]);
  steps.push({ phase: 'seed', nodeId: output.id });
  for (const node of graph.nodes.toReversed()) {
    const upstream = grads.get(node.id);
    // Nodes that the output was not computed from have no part in it.
    if (node.op === null || upstream === undefined) continue;
    const contributions = rules.contributions(node.id, upstream);
    for (const edge of rules.operandEdges(node.id)) {
      if (rules.node(edge.source)?.kind === 'constant') continue;
      const contribution = contributions[edge.slot] ?? 0;
      const gradBefore = grads.get(edge.source) ?? 0;
      const gradAfter = gradBefore + contribution;
      grads.set(edge.source, gradAfter);
      steps.push({
        phase: 'backward',
        nodeId: edge.source,
        edgeId: edge.id,
        upstream,
        localGradient: edge.localGradient,
        contribution,
        gradBefore,
        gradAfter,
      });
    }
  }
  return steps;
}

/**
 * The graph with the gradients of another one of its nodes: ∂output/∂node, and 0 on nodes that the output was not
 * computed from.
 */
export function withOutput(graph: GraphSnapshot, outputId: string): GraphSnapshot {
  const grads = new Map<string, number>();
  for (const step of traceSteps(graph, outputId)) {
    if (step.phase === 'seed') grads.set(step.nodeId, 1);
    if (step.phase === 'backward') grads.set(step.nodeId, step.gradAfter);
  }
  return { nodes: graph.nodes.map((node) => ({ ...node, grad: grads.get(node.id) ?? 0 })), edges: graph.edges };
}
