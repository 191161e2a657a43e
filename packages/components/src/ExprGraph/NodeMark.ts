import { createContext } from 'react';

/** A word at a node. */
export interface NodeMark {
  /** The node. */
  readonly id: string;
  readonly text: string;
  /** 'error' rings the node in red, too. Default 'neutral'. */
  readonly tone?: 'neutral' | 'error';
}

/** Marks by the ids of drawn nodes. */
export const NodeMarksContext = createContext<ReadonlyMap<string, NodeMark>>(new Map());
