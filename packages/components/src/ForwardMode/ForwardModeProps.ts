import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { ForwardModeLabels } from './forwardModeLabels.ts';

export type ForwardModeStatus = 'ready' | 'loading' | 'error';

export interface ForwardModeProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The graph with its numbers, from `traceGraph`; `null` shows an invitation instead. */
  readonly graph: GraphSnapshot | null;
  /** The node that is differentiated. Default: the graph's output, its last node. */
  readonly outputId?: string;
  /** The input that moves, by the parent's will: the id of a variable. */
  readonly inputId?: string;
  /** The input that moves at first. Default: the graph's first variable. */
  readonly defaultInputId?: string;
  /** Another input was chosen. */
  readonly onInputIdChange?: (id: string) => void;
  /**
   * The node that the pass has come to, as an index into `traceForwardMode(graph, inputId).steps`: the index of the
   * node in the graph, and so also the index of its forward step in `traceSteps`. −1 = nothing is computed yet; `null`,
   * and any step of the backward pass = finished.
   */
  readonly activeStep?: number | null;
  /** The step at first. Default `null`, finished. */
  readonly defaultActiveStep?: number | null;
  /** Another step is to be shown, or all of them (`null`). */
  readonly onActiveStepChange?: (step: number | null) => void;
  /** A node pointed at elsewhere; `null` = none. */
  readonly highlightedId?: string | null;
  /** The pointer came to a node of the list, or left it (`null`). */
  readonly onHighlightedIdChange?: (id: string | null) => void;
  /** 'loading' and 'error' stand in for a graph that is not there. Default 'ready'. */
  readonly status?: ForwardModeStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<ForwardModeLabels>;
}
