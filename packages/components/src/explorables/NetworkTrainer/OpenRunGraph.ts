import type { ModelConfig } from '@micrograd-playground/engine';
import { layerSizes } from '@micrograd-playground/engine';
import type { RunGraphTarget } from './runGraphRequest.ts';
import type { RunPoint } from './runPoints.ts';

/** Where in a graph its reader is, and what of it stands open. */
export interface GraphPlace {
  /**
   * The step of the forward and backward pass after which it is shown, an index into `traceSteps` of the graph as it is
   * copied. Default `null`: finished.
   */
  readonly activeStep?: number | null;
  /**
   * The groups that are expanded, as paths joined by slashes: `['layer 1', 'layer 1/neuron 3']`. Default: all of a small
   * graph; of a larger one, what was asked for.
   */
  readonly expandedGroups?: readonly string[];
}

/** A graph of a run that is open: what it is the graph of, for which data point, and where its reader is. */
export type OpenRunGraph = RunGraphTarget &
  GraphPlace & {
    /** `train 17` or `test 3`, counted from 1. Default: the point that was chosen last, or the first one. */
    readonly pointId?: string;
  };

/** What a graph is the graph of, without all that can change while it is open. */
export function targetOf(graph: OpenRunGraph): RunGraphTarget {
  return graph.kind === 'neuron' ? { kind: 'neuron', layer: graph.layer, index: graph.index } : { kind: graph.kind };
}

/** A text for what a graph is the graph of. */
export function graphKeyOf(graph: RunGraphTarget): string {
  return graph.kind === 'neuron' ? `neuron ${graph.layer} ${graph.index}` : graph.kind;
}

/** A graph at a place in it; what is as by default is left out. */
export function atPlace(graph: OpenRunGraph, { activeStep, expandedGroups }: GraphPlace): OpenRunGraph {
  const { pointId } = graph;
  return {
    ...targetOf(graph),
    ...(pointId === undefined ? {} : { pointId }),
    ...(typeof activeStep === 'number' ? { activeStep } : {}),
    ...(expandedGroups === undefined ? {} : { expandedGroups }),
  };
}

/** Whether a run has what the graph would be of. */
export function hasRunGraph(graph: OpenRunGraph, model: ModelConfig, points: readonly RunPoint[]): boolean {
  const { kind, pointId } = graph;
  if (pointId !== undefined && !points.some(({ id }) => id === pointId)) return false;
  if (kind !== 'neuron') return kind === 'point' || kind === 'loss';
  return Number.isInteger(graph.index) && graph.index >= 0 && graph.index < (layerSizes(model)[graph.layer - 1] ?? 0);
}
