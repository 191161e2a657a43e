import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { EdgeState, GraphStates, NodeState } from './graphStates.ts';
import type { NodeReader } from './readGraph.ts';

const UNKNOWN_NODE: NodeState = {
  data: undefined,
  grad: undefined,
  hidden: false,
  active: undefined,
  selected: false,
  output: false,
  current: false,
};
const UNKNOWN_EDGE: EdgeState = { localGradient: undefined, flow: 'quiet', near: false };

/** Numbers are spoken once they have stood still this long, ms. */
const PAUSE = 150;

/**
 * Hands changing numbers to the nodes and edges that show them: each hears of its own changes only,
 * so that React Flow, which holds the structure, has nothing to do when a slider moves. Sentences for
 * screen readers follow when the numbers stand still.
 */
export class GraphStateStore {
  private readonly nodes = new Map<string, NodeState>();
  private readonly edges = new Map<string, EdgeState>();
  private readonly spoken = new Map<string, string>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private highlightedId: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  node(id: string): NodeState {
    return this.nodes.get(id) ?? UNKNOWN_NODE;
  }

  edge(id: string): EdgeState {
    return this.edges.get(id) ?? UNKNOWN_EDGE;
  }

  isHighlighted(id: string): boolean {
    return id === this.highlightedId;
  }

  /** Lights one node, or none; only the two that change hear of it. */
  highlight(id: string | null): void {
    const before = this.highlightedId;
    if (id === before) return;
    this.highlightedId = id;
    for (const changed of [before, id]) {
      if (changed !== null) for (const listener of this.listeners.get(`highlight ${changed}`) ?? []) listener();
    }
  }

  /** The node in words, as it was when numbers last stood still. */
  spokenText(id: string): string {
    return this.spoken.get(id) ?? '';
  }

  /** Takes in what is not known yet, without telling anybody: for nodes about to be drawn for the first time. */
  introduce({ nodes, edges }: GraphStates, read: NodeReader): void {
    for (const [id, state] of nodes) {
      if (this.nodes.has(id)) continue;
      this.nodes.set(id, state);
      this.spoken.set(id, read(id, state.data, state.grad));
    }
    for (const [id, state] of edges) if (!this.edges.has(id)) this.edges.set(id, state);
  }

  /** Takes in the present states, tells those that changed, and forgets what nobody shows any more. */
  update({ nodes, edges }: GraphStates, read: NodeReader): void {
    this.takeIn(this.nodes, nodes, 'node');
    this.takeIn(this.edges, edges, 'edge');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const texts = new Map([...nodes].map(([id, { data, grad }]) => [id, read(id, data, grad)]));
      this.takeIn(this.spoken, texts, 'spoken');
    }, PAUSE);
  }

  /** Listens to what belongs to one key: `node …`, `edge …`, `highlight …` or `spoken …` with an id. */
  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(key);
    };
  }

  private takeIn<T>(known: Map<string, T>, present: ReadonlyMap<string, T>, kind: string): void {
    for (const [id, state] of present) {
      if (isSame(known.get(id), state)) continue;
      known.set(id, state);
      for (const listener of this.listeners.get(`${kind} ${id}`) ?? []) listener();
    }
    if (known.size === present.size) return;
    for (const id of known.keys()) if (!present.has(id) && !this.listeners.has(`${kind} ${id}`)) known.delete(id);
  }
}

function isSame<T>(a: T | undefined, b: T): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  return (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}

export const GraphStateContext = createContext(new GraphStateStore());

/** A part of what a node shows now; `select` picks a primitive and keeps its identity. */
export function useNodeState<T>(id: string, select: (state: NodeState) => T): T {
  const { store, subscribe } = useSubscription(`node ${id}`);
  const read = () => select(store.node(id));
  return useSyncExternalStore(subscribe, read, read);
}

/** A part of what an edge shows now; `select` picks a primitive. */
export function useEdgeState<T>(id: string, select: (state: EdgeState) => T): T {
  const { store, subscribe } = useSubscription(`edge ${id}`);
  const read = () => select(store.edge(id));
  return useSyncExternalStore(subscribe, read, read);
}

/** Whether a node is pointed at elsewhere. */
export function useIsHighlighted(id: string): boolean {
  const { store, subscribe } = useSubscription(`highlight ${id}`);
  const read = () => store.isHighlighted(id);
  return useSyncExternalStore(subscribe, read, read);
}

/** What is to be said of a node. */
export function useSpokenText(id: string): string {
  const { store, subscribe } = useSubscription(`spoken ${id}`);
  const read = () => store.spokenText(id);
  return useSyncExternalStore(subscribe, read, read);
}

function useSubscription(key: string) {
  const store = useContext(GraphStateContext);
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return { store, subscribe };
}
