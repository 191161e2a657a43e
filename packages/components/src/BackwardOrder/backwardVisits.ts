import type { GraphEdge, GraphSnapshot, GraphStep } from '@micrograd-playground/engine';

/** A node's part in the backward pass. */
export interface OrderEntry {
  readonly id: string;
  /** Contributions that make up its gradient: one for each use that the output depends on; 1 for the output itself. */
  readonly uses: number;
  /** Contributions that it sends to its operands. */
  readonly sends: number;
}

/** Who takes part in a backward pass, in the order in which it visits them. */
export interface BackwardVisits {
  /** From the output to the leaves. */
  readonly entries: readonly OrderEntry[];
  /** The node that sends along an edge. */
  readonly senderOf: ReadonlyMap<string, string>;
}

/** What a node is doing at a step. */
export type OrderPhase =
  /** Contributions are still to come; what it has is a part of its gradient. */
  | 'waiting'
  /** Its gradient is whole, and its turn to send it on has not come. */
  | 'ready'
  /** It is sending now. */
  | 'sending'
  /** Its gradient is whole, and it has sent what it had to send. */
  | 'done';

/** A node at a step. */
export interface OrderState {
  readonly phase: OrderPhase;
  /** Contributions that have arrived. */
  readonly arrived: number;
  /** Contributions that are still to come. */
  readonly missing: number;
  /** The sum of those that have arrived; `undefined` before the first. */
  readonly gradient: number | undefined;
  /** Whether a contribution arrives at this very step. */
  readonly receiving: boolean;
}

/**
 * Everybody who gets a gradient in the backward pass of `steps`, in the order of visit. That order is the reverse of the
 * one in which values are computed, so all uses of a node come before it.
 */
export function backwardVisits(graph: GraphSnapshot, steps: readonly GraphStep[]): BackwardVisits {
  const edges = new Map<string, GraphEdge>(graph.edges.map((edge) => [edge.id, edge]));
  const uses = new Map<string, number>();
  const sends = new Map<string, number>();
  const senderOf = new Map<string, string>();
  for (const step of steps) {
    if (step.phase === 'forward') continue;
    uses.set(step.nodeId, (uses.get(step.nodeId) ?? 0) + 1);
    const sender = step.phase === 'backward' ? edges.get(step.edgeId)?.target : undefined;
    if (step.phase === 'seed' || sender === undefined) continue;
    senderOf.set(step.edgeId, sender);
    sends.set(sender, (sends.get(sender) ?? 0) + 1);
  }
  const entries = graph.nodes
    .filter(({ id, kind }) => kind !== 'constant' && uses.has(id))
    .map(({ id }): OrderEntry => ({ id, uses: uses.get(id) ?? 0, sends: sends.get(id) ?? 0 }))
    .reverse();
  return { entries, senderOf };
}

/**
 * What each of them is doing after `steps[activeStep]`; after the last step with `null`.
 *
 * @returns by node id
 */
export function orderStates(
  { entries, senderOf }: BackwardVisits,
  steps: readonly GraphStep[],
  activeStep: number | null,
): Map<string, OrderState> {
  const arrived = new Map<string, number>();
  const sent = new Map<string, number>();
  const gradients = new Map<string, number>();
  for (const step of activeStep === null ? steps : steps.slice(0, activeStep + 1)) {
    if (step.phase === 'forward') continue;
    arrived.set(step.nodeId, (arrived.get(step.nodeId) ?? 0) + 1);
    gradients.set(step.nodeId, step.phase === 'seed' ? 1 : step.gradAfter);
    const sender = step.phase === 'backward' ? senderOf.get(step.edgeId) : undefined;
    if (sender !== undefined) sent.set(sender, (sent.get(sender) ?? 0) + 1);
  }
  const now = activeStep === null ? undefined : steps[activeStep];
  const sending = now?.phase === 'backward' ? senderOf.get(now.edgeId) : undefined;
  const receiving = now === undefined || now.phase === 'forward' ? undefined : now.nodeId;
  const states = new Map<string, OrderState>();
  for (const { id, uses, sends } of entries) {
    const count = arrived.get(id) ?? 0;
    const missing = Math.max(0, uses - count);
    const phase = missing > 0 ? 'waiting' : id === sending ? 'sending' : (sent.get(id) ?? 0) < sends ? 'ready' : 'done';
    states.set(id, { phase, arrived: count, missing, gradient: gradients.get(id), receiving: id === receiving });
  }
  return states;
}
