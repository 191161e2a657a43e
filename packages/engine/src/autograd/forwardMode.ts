import { graphRules } from './graphRules.ts';
import type { GraphSnapshot } from './trace.ts';

/** What one operand adds to a node's tangent: local derivative × the operand's tangent. */
export interface TangentTerm {
  readonly edgeId: string;
  readonly sourceId: string;
  readonly localGradient: number;
  /** ∂operand/∂input. */
  readonly tangent: number;
  /** What the rule of the table gives: local × tangent, and exactly 0 where the operand does not depend on the input. */
  readonly contribution: number;
}

/** One node gets its dual number, value + ε · tangent. */
export interface ForwardModeStep {
  readonly nodeId: string;
  readonly value: number;
  /** ∂node/∂input: the sum of the terms; 1 on the input itself, 0 on the other leaves. */
  readonly tangent: number;
  /** One for each use of an operand that is not a constant; none on leaves and on the input. */
  readonly terms: readonly TangentTerm[];
}

export interface ForwardModeTrace {
  /** One step for each node of the graph, in its order: operands before what uses them. */
  readonly steps: readonly ForwardModeStep[];
  /** ∂node/∂input for every node. */
  readonly tangents: ReadonlyMap<string, number>;
}

/**
 * Forward mode: every node's derivative with respect to one input, found along with the values, by the same rules of
 * the table that `backward` uses. One pass gives ∂node/∂input for all nodes; `backward` gives ∂output/∂node for all
 * nodes. Where all numbers are finite the two agree on ∂output/∂input, up to rounding.
 *
 * @param inputId the node that is moved, a leaf or any other; for an id that there is not, all tangents are 0
 * @source R. E. Wengert, A simple automatic derivative evaluation program, 1964
 */
export function traceForwardMode(graph: GraphSnapshot, inputId: string): ForwardModeTrace {
  const rules = graphRules(graph);
  const tangents = new Map<string, number>();
  const depends = new Set<string>([inputId]);
  const steps = graph.nodes.map(({ id, data }): ForwardModeStep => {
    const terms: TangentTerm[] = [];
    for (const { id: edgeId, source, slot, localGradient } of id === inputId ? [] : rules.operandEdges(id)) {
      if (rules.node(source)?.kind === 'constant') continue;
      const tangent = tangents.get(source) ?? 0;
      // A rule is linear in what comes in, so the same one serves both directions.
      const contribution = depends.has(source) ? (rules.contributions(id, tangent)[slot] ?? 0) : 0;
      if (depends.has(source)) depends.add(id);
      terms.push({ edgeId, sourceId: source, localGradient, tangent, contribution });
    }
    const tangent = id === inputId ? 1 : terms.reduce((sum, { contribution }) => sum + contribution, 0);
    tangents.set(id, tangent);
    return { nodeId: id, value: data, tangent, terms };
  });
  return { steps, tangents };
}
