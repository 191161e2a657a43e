import type { ModelConfig } from '@micrograd-playground/engine';
import { layerSizes } from '@micrograd-playground/engine';
import type { RunGraphTarget } from './runGraphRequest.ts';
import type { RunPoint } from './runPoints.ts';

/** A graph of a run that is open: what it is the graph of, and for which data point. */
export type OpenRunGraph = RunGraphTarget & {
  /** `train 17` or `test 3`, counted from 1. Default: the point that was chosen last, or the first one. */
  readonly pointId?: string;
};

/** Whether a run has what the graph would be of. */
export function hasRunGraph(graph: OpenRunGraph, model: ModelConfig, points: readonly RunPoint[]): boolean {
  const { kind, pointId } = graph;
  if (pointId !== undefined && !points.some(({ id }) => id === pointId)) return false;
  if (kind !== 'neuron') return kind === 'point' || kind === 'loss';
  return Number.isInteger(graph.index) && graph.index >= 0 && graph.index < (layerSizes(model)[graph.layer - 1] ?? 0);
}
