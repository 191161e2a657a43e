import { graphRules } from './graphRules.ts';
import type { GraphRules } from './graphRules.ts';
import type { Operation } from './Operation.ts';
import { operation } from './ops.ts';
import type { OperationName } from './ops.ts';
import type { GraphSnapshot } from './trace.ts';
import { traceSteps } from './traceSteps.ts';
import type { BackwardStep, SeedStep } from './traceSteps.ts';

/**
 * Ways in which people break backpropagation:
 *
 * - `noZeroing`: `backward()` twice, and the gradients of the first call are still there in the second;
 * - `overwrite`: a gradient is set (`=`) where a contribution should be added (`+=`);
 * - `noTopologicalOrder`: a depth-first walk from the output, in which each node passes its gradient on as soon as the
 *   walk first comes to it, whether or not all contributions to it have arrived;
 * - `wrongSign`: `x − y` hands `+upstream` to y, and `−x` to x.
 */
export type BackwardBug = (typeof BACKWARD_BUGS)[number];

export const BACKWARD_BUGS = ['noZeroing', 'overwrite', 'noTopologicalOrder', 'wrongSign'] as const;

export interface BrokenBackward {
  /** The snapshot with the gradients that the broken pass leaves. */
  readonly graph: GraphSnapshot;
  /** The same gradients by node; constants have none. */
  readonly grads: ReadonlyMap<string, number>;
  /** What the broken pass did, in its order. With `noZeroing` two passes, each beginning with a seed. */
  readonly steps: readonly (SeedStep | BackwardStep)[];
  /**
   * The node nearest to the output, in the order of the right backward pass, whose gradient is wrong: what the bug
   * does is seen there, what is wrong further down follows from it. `null` where all gradients are right.
   */
  readonly firstWrongId: string | null;
}

/**
 * Runs a backward pass that has a bug in it, at the numbers of a snapshot, and finds where it goes wrong.
 *
 * @param outputId the node that is differentiated; default the last one, also for an id that there is not
 */
export function brokenBackward(graph: GraphSnapshot, bug: BackwardBug, outputId?: string): BrokenBackward {
  const rules = graphRules(graph, bug === 'wrongSign' ? wrongSignRule : undefined);
  const output = rules.node(outputId ?? '') ?? graph.nodes.at(-1);
  const grads = new Map<string, number>();
  const steps: (SeedStep | BackwardStep)[] = [];
  const passOn = (id: string): void => {
    const upstream = grads.get(id);
    if (upstream === undefined) return;
    const contributions = rules.contributions(id, upstream);
    for (const { id: edgeId, source, slot, localGradient } of rules.operandEdges(id)) {
      if (rules.node(source)?.kind === 'constant') continue;
      const contribution = contributions[slot] ?? 0;
      const gradBefore = grads.get(source) ?? 0;
      const gradAfter = bug === 'overwrite' ? contribution : gradBefore + contribution;
      grads.set(source, gradAfter);
      steps.push({
        phase: 'backward',
        nodeId: source,
        edgeId,
        upstream,
        localGradient,
        contribution,
        gradBefore,
        gradAfter,
      });
    }
  };
  const pass = (order: readonly string[]): void => {
    if (!output) return;
    grads.set(output.id, 1);
    steps.push({ phase: 'seed', nodeId: output.id });
    order.forEach(passOn);
  };
  const backwards = graph.nodes.map(({ id }) => id).reverse();
  pass(bug === 'noTopologicalOrder' && output ? depthFirst(rules, output.id) : backwards);
  if (bug === 'noZeroing') pass(backwards);

  const nodes = graph.nodes.map((node) => ({ ...node, grad: grads.get(node.id) ?? 0 }));
  const differentiated = nodes.filter(({ kind }) => kind !== 'constant');
  return {
    graph: { nodes, edges: graph.edges },
    grads: new Map(differentiated.map(({ id, grad }) => [id, grad])),
    steps,
    firstWrongId: firstWrong(graph, outputId, grads),
  };
}

/** As the table has it, but without the minus that belongs to subtraction and negation. */
function wrongSignRule(op: OperationName): Operation['backward'] {
  if (op === 'sub') return (_k, upstream) => [upstream, upstream];
  if (op === 'neg') return (_k, upstream) => [upstream];
  return operation(op).backward;
}

/** The nodes in the order in which a recursion over the operands first comes to them. */
function depthFirst(rules: GraphRules, outputId: string): string[] {
  const visited = new Set<string>();
  const stack = [outputId];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (visited.has(id)) continue;
    visited.add(id);
    for (const { source } of rules.operandEdges(id).toReversed()) stack.push(source);
  }
  return [...visited];
}

/** Sums taken in another order differ by their rounding, which is no bug: so much of their terms' size is let pass. */
const ROUNDING = 1e-12;

function firstWrong(
  graph: GraphSnapshot,
  outputId: string | undefined,
  grads: ReadonlyMap<string, number>,
): string | null {
  const right = new Map<string, { grad: number; size: number }>();
  for (const step of traceSteps(graph, outputId)) {
    if (step.phase === 'seed') right.set(step.nodeId, { grad: 1, size: 1 });
    if (step.phase !== 'backward') continue;
    const size = (right.get(step.nodeId)?.size ?? 0) + Math.abs(step.contribution);
    right.set(step.nodeId, { grad: step.gradAfter, size });
  }
  const isWrong = (id: string): boolean => {
    const { grad, size } = right.get(id) ?? { grad: 0, size: 0 };
    const found = grads.get(id) ?? 0;
    if (Object.is(found, grad)) return false;
    return Number.isFinite(size) ? !(Math.abs(found - grad) <= ROUNDING * size) : true;
  };
  return graph.nodes.toReversed().find(({ id, kind }) => kind !== 'constant' && isWrong(id))?.id ?? null;
}
