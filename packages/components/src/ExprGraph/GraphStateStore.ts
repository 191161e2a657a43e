import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { EdgeState, GraphStates, NodeState } from './graphStates.ts';

const UNKNOWN_NODE: NodeState = {
  data: undefined,
  grad: undefined,
  active: undefined,
  selected: false,
  current: false,
};
const UNKNOWN_EDGE: EdgeState = { localGradient: undefined, flow: 'quiet', near: false };

/**
 * Hands changing numbers to the nodes and edges that show them: each hears of its own changes only,
 * so that React Flow, which holds the structure, has nothing to do when a slider moves.
 */
export class GraphStateStore {
  private readonly nodes = new Map<string, NodeState>();
  private readonly edges = new Map<string, EdgeState>();
  private readonly listeners = new Map<string, Set<() => void>>();

  node(id: string): NodeState {
    return this.nodes.get(id) ?? UNKNOWN_NODE;
  }

  edge(id: string): EdgeState {
    return this.edges.get(id) ?? UNKNOWN_EDGE;
  }

  /** Takes in what is not known yet, without telling anybody: for nodes about to be drawn for the first time. */
  introduce({ nodes, edges }: GraphStates): void {
    for (const [id, state] of nodes) if (!this.nodes.has(id)) this.nodes.set(id, state);
    for (const [id, state] of edges) if (!this.edges.has(id)) this.edges.set(id, state);
  }

  /** Takes in the present states, tells those that changed, and forgets what nobody shows any more. */
  update({ nodes, edges }: GraphStates): void {
    for (const [id, state] of nodes) {
      if (!isSame(this.nodes.get(id), state)) {
        this.nodes.set(id, state);
        this.tell(`node ${id}`);
      }
    }
    for (const [id, state] of edges) {
      if (!isSame(this.edges.get(id), state)) {
        this.edges.set(id, state);
        this.tell(`edge ${id}`);
      }
    }
    for (const id of this.nodes.keys()) if (!nodes.has(id) && !this.listeners.has(`node ${id}`)) this.nodes.delete(id);
    for (const id of this.edges.keys()) if (!edges.has(id) && !this.listeners.has(`edge ${id}`)) this.edges.delete(id);
  }

  /** Listens to one node or edge, named by `node …` or `edge …`. */
  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(key);
    };
  }

  private tell(key: string): void {
    for (const listener of this.listeners.get(key) ?? []) listener();
  }
}

function isSame<T extends object>(a: T | undefined, b: T): boolean {
  return a !== undefined && (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}

export const GraphStateContext = createContext(new GraphStateStore());

/** What a node shows now. */
export function useNodeState(id: string): NodeState {
  const store = useContext(GraphStateContext);
  const subscribe = useCallback((listener: () => void) => store.subscribe(`node ${id}`, listener), [store, id]);
  const read = () => store.node(id);
  return useSyncExternalStore(subscribe, read, read);
}

/** What an edge shows now. */
export function useEdgeState(id: string): EdgeState {
  const store = useContext(GraphStateContext);
  const subscribe = useCallback((listener: () => void) => store.subscribe(`edge ${id}`, listener), [store, id]);
  const read = () => store.edge(id);
  return useSyncExternalStore(subscribe, read, read);
}
