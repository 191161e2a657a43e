import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import type { FlowDirection } from './GraphLayout.ts';
import type { NodeMark } from './NodeMark.ts';
import type { LayoutChoice } from './useGraphLayout.ts';

export type ExprGraphStatus = 'ready' | 'loading' | 'error';
export type ExprGraphDirection = FlowDirection | 'auto';

export interface ExprGraphProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The graph with its numbers, from `traceGraph`; `null` shows an invitation instead. */
  readonly graph: GraphSnapshot | null;
  /** The selected node, by the parent's will; `null` = none. */
  readonly selectedId?: string | null;
  /** The node selected at first. Default none. */
  readonly defaultSelectedId?: string | null;
  /** A node was selected, or none any more (`null`). */
  readonly onSelectedIdChange?: (id: string | null) => void;
  /** A node that is pointed at elsewhere, as in a formula: it gets a soft ring. Default none. */
  readonly highlightedId?: string | null;
  /** The pointer came to a node, or left it (`null`). */
  readonly onHighlightedIdChange?: (id: string | null) => void;
  /**
   * A step of the forward and backward pass, as an index into `traceSteps(graph, outputId)`: the graph is shown as it
   * is after that step, −1 before anything is computed. Default `null`: finished, with all values and gradients.
   */
  readonly activeStep?: number | null;
  /**
   * The steps that `activeStep` counts, where they are not those of `traceSteps`: of a backward pass with a bug, say.
   * Steps before the first forward one are done whatever the step; gradients that they leave are there from the start.
   */
  readonly steps?: readonly GraphStep[];
  /** The node that is differentiated: gradients are those of it. Default: the graph's output, its last node. */
  readonly outputId?: string;
  /** Nodes whose gradients show as `?` and are not read out either: for guessing them. Default none. */
  readonly hiddenGradientIds?: readonly string[];
  /** Words that stand at nodes, as the name of the output; several at one node: the last one. Default none. */
  readonly marks?: readonly NodeMark[];
  /**
   * The groups that are expanded, as paths joined by slashes: `['layer 1', 'layer 1/neuron 3']`. The others are drawn as
   * one node each. Groups come with the graph (`traceNetwork`, or `traceGraph` with `groupOf`).
   */
  readonly expandedGroups?: readonly string[];
  /** Those expanded at first. Default: all of a graph of up to 60 nodes, none of a larger one. */
  readonly defaultExpandedGroups?: readonly string[];
  /** Groups were expanded or collapsed; all that are expanded now. */
  readonly onExpandedGroupsChange?: (expandedGroups: readonly string[]) => void;
  /** Which way the graph flows. Default 'auto': to the right, or downwards where it comes out larger. */
  readonly direction?: ExprGraphDirection;
  /**
   * 'layered' is drawn at once; 'elk' then moves to ELK's layout, computed in a worker; 'auto' does so only
   * where that is better. Default 'auto'.
   */
  readonly layout?: LayoutChoice;
  /** Height in px or as a CSS length. Default 320. */
  readonly height?: number | string;
  /** 'loading' and 'error' stand in for a graph that is not there. Default 'ready'. */
  readonly status?: ExprGraphStatus;
  /** Makes the worker for ELK, for pages that serve it themselves. Must keep its identity. */
  readonly createWorker?: () => Worker;
  /** Other words than the English ones. */
  readonly labels?: Partial<ExprGraphLabels>;
}
