import type { GraphNode, GraphSnapshot, GraphStep } from '@micrograd-playground/engine';

/** What a node shows at a moment. */
export interface NodeState {
  /** `undefined` before it is computed. */
  readonly data: number | undefined;
  /** `undefined` before any contribution arrived, and on constants; a partial sum before all have. */
  readonly grad: number | undefined;
  /** Whether its gradient is to be guessed: it is `undefined` then, and shows as a question mark. */
  readonly hidden: boolean;
  /** The pass in which this node is the one worked on. */
  readonly active: 'forward' | 'backward' | undefined;
  readonly selected: boolean;
  /** Whether it is differentiated in place of the graph's output. */
  readonly output: boolean;
  /** Whether the keyboard is at it. */
  readonly current: boolean;
  /** Of a group: the values that leave it, `undefined` before they are computed. */
  readonly values?: readonly (number | undefined)[];
  /** Of a group: whether none of them is. */
  readonly pending?: boolean;
}

/** What an edge shows at a moment. */
export interface EdgeState {
  /** ∂target/∂source through this edge; `undefined` before the target is computed. */
  readonly localGradient: number | undefined;
  /** 'forward' and 'backward' while something moves along it, 'done' once its contribution is delivered. */
  readonly flow: 'quiet' | 'forward' | 'backward' | 'done';
  /** Whether it touches the selected node. */
  readonly near: boolean;
}

export interface GraphStates {
  readonly nodes: ReadonlyMap<string, NodeState>;
  readonly edges: ReadonlyMap<string, EdgeState>;
  /** The node whose operation is carried out, forward or backward; the receiver of a contribution is marked besides. */
  readonly worker: { readonly id: string; readonly phase: 'forward' | 'backward' } | undefined;
  /** The step of the backward pass that is shown. */
  readonly contribution: Extract<GraphStep, { phase: 'backward' }> | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What every node and edge shows after `steps[activeStep]`; without a step, the finished graph: with the gradients that
 * the steps lead to, or without steps those of the graph. A step below 0 shows a graph in which nothing is computed yet.
 */
export function graphStates(
  graph: GraphSnapshot,
  steps: readonly GraphStep[],
  activeStep: number | undefined,
  selectedId: string | null,
  currentId: string | undefined,
  hiddenGradients: ReadonlySet<string> = NONE,
): GraphStates {
  const finished = activeStep === undefined;
  const computed = new Set<string>();
  const grads = new Map<string, number>();
  const delivered = new Set<string>();
  const hasGradients = finished && steps.length === 0;
  const seed = steps.find(({ phase }) => phase === 'seed')?.nodeId;
  const otherOutput = seed === graph.nodes.at(-1)?.id ? undefined : seed;
  for (const step of finished ? steps : steps.slice(0, Math.max(0, activeStep + 1))) {
    // A pass begins with nothing delivered, also where an earlier one has left its gradients.
    if (step.phase !== 'backward') delivered.clear();
    if (step.phase === 'forward') computed.add(step.nodeId);
    else if (step.phase === 'seed') grads.set(step.nodeId, 1);
    else {
      grads.set(step.nodeId, step.gradAfter);
      delivered.add(step.edgeId);
    }
  }
  const now = finished ? undefined : steps[Math.min(activeStep, steps.length - 1)];
  const nodes = new Map<string, NodeState>();
  // What the output does not depend on does not change it.
  const untouched = (kind: GraphNode['kind']): number | undefined => (finished && kind === 'variable' ? 0 : undefined);
  for (const { id, kind, data, grad } of graph.nodes) {
    nodes.set(id, {
      data: finished || computed.has(id) ? data : undefined,
      grad:
        kind === 'constant' || hiddenGradients.has(id)
          ? undefined
          : hasGradients
            ? grad
            : (grads.get(id) ?? untouched(kind)),
      hidden: hiddenGradients.has(id),
      active: now?.nodeId !== id ? undefined : now.phase === 'forward' ? 'forward' : 'backward',
      selected: id === selectedId,
      output: id === otherOutput,
      current: id === currentId,
    });
  }
  const edges = new Map<string, EdgeState>();
  for (const { id, source, target, localGradient } of graph.edges) {
    const forward = now?.phase === 'forward' && now.nodeId === target;
    const backward = now?.phase === 'backward' && now.edgeId === id;
    edges.set(id, {
      localGradient: finished || computed.has(target) ? localGradient : undefined,
      flow: backward ? 'backward' : forward ? 'forward' : delivered.has(id) && !finished ? 'done' : 'quiet',
      near: selectedId !== null && (source === selectedId || target === selectedId),
    });
  }
  const contribution = now?.phase === 'backward' && !hiddenGradients.has(now.nodeId) ? now : undefined;
  return { nodes, edges, worker: now && workerOf(graph, now), contribution };
}

function workerOf(graph: GraphSnapshot, step: GraphStep): NonNullable<GraphStates['worker']> {
  if (step.phase !== 'backward') return { id: step.nodeId, phase: step.phase === 'forward' ? 'forward' : 'backward' };
  const edge = graph.edges.find(({ id }) => id === step.edgeId);
  return { id: edge?.target ?? step.nodeId, phase: 'backward' };
}
