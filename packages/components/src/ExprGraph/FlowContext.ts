import { createContext } from 'react';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { EXPR_GRAPH_LABELS } from './exprGraphLabels.ts';

/** What all nodes and edges of one picture share. */
export interface FlowContextValue {
  /** Unique in the page; ids of elements begin with it. */
  readonly flowId: string;
  readonly labels: ExprGraphLabels;
  /** The pointer came to a node, or left it (`null`). */
  readonly onPoint: (id: string | null) => void;
  /** A group's frame is to go, and its nodes to be drawn as one. */
  readonly onCollapse: (groupId: string) => void;
}

export const FlowContext = createContext<FlowContextValue>({
  flowId: '',
  labels: EXPR_GRAPH_LABELS,
  onPoint: () => undefined,
  onCollapse: () => undefined,
});
