import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { BugChoice } from './BugChoice.ts';
import type { BugExample } from './bugExamples.ts';
import type { BugLabLabels } from './bugLabLabels.ts';

export type BugLabStatus = 'ready' | 'loading' | 'error';

export interface BugLabProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The graph with its numbers, from `traceGraph`; `null` shows an invitation instead. */
  readonly graph: GraphSnapshot | null;
  /** The node that is differentiated. Default: the graph's output, its last node. */
  readonly outputId?: string;
  /** The bug that is switched on, by the parent's will. */
  readonly bug?: BugChoice;
  /** The bug that is switched on at first. Default 'none'. */
  readonly defaultBug?: BugChoice;
  /** Another bug was chosen. `brokenBackward(graph, bug)` gives the graph with its gradients. */
  readonly onBugChange?: (bug: BugChoice) => void;
  /** A node pointed at elsewhere; `null` = none. */
  readonly highlightedId?: string | null;
  /** The pointer came to a node of the list, or left it (`null`). */
  readonly onHighlightedIdChange?: (id: string | null) => void;
  /** Asks the page for an expression that the bug harms. Without it no example is offered. */
  readonly onExampleRequest?: (example: BugExample) => void;
  /** 'loading' and 'error' stand in for a graph that is not there. Default 'ready'. */
  readonly status?: BugLabStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<BugLabLabels>;
}
