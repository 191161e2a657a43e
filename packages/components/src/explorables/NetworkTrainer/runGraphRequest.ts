import type { DataPoint, ModelConfig, NetworkRequest, TrainerConfig } from '@micrograd-playground/engine';
import { countLossNodes, countParameters, layerSizes, MAX_NETWORK_NODES } from '@micrograd-playground/engine';
import type { RunPoint } from './runPoints.ts';

/** What of a run is shown as a graph. Where a point belongs to it, it is chosen apart. */
export type RunGraphTarget =
  | {
      readonly kind: 'neuron';
      /** 1 for the first hidden layer. */
      readonly layer: number;
      /** From 0. */
      readonly index: number;
    }
  | { readonly kind: 'point' }
  | { readonly kind: 'loss' };

/** A run at one of its steps. */
export interface RunMoment {
  readonly config: TrainerConfig;
  readonly step: number;
  readonly parameters: Float64Array;
}

/** A batch whose graph is too large to be shown. */
export interface TooLarge {
  readonly points: number;
  readonly nodes: number;
}

/**
 * What to ask the engine for; undefined for what the network does not have.
 *
 * @param batch the training points of the next update
 * @param tooLarge set where only the first of them can be shown
 */
export function runGraphRequest(
  target: RunGraphTarget,
  model: ModelConfig,
  point: RunPoint | undefined,
  batch: readonly DataPoint[],
  tooLarge: TooLarge | undefined,
): NetworkRequest | undefined {
  switch (target.kind) {
    case 'neuron':
      if (!point || !((layerSizes(model)[target.layer - 1] ?? 0) > target.index)) return undefined;
      return { kind: 'neuron', layer: target.layer, index: target.index, x: point.x };
    case 'point':
      return point && { kind: 'point', point };
    case 'loss':
      return batch.length === 0 ? undefined : { kind: 'loss', points: tooLarge ? batch.slice(0, 1) : batch };
  }
}

/** Whether a batch has too many points for its graph to be shown, and how large that would be. */
export function checkBatchSize(config: TrainerConfig, points: number, inputCount: number): TooLarge | undefined {
  const parameters = new Float64Array(countParameters(config.model, inputCount));
  const nodes = countLossNodes({ ...config, parameters }, points, inputCount);
  return nodes > MAX_NETWORK_NODES ? { points, nodes } : undefined;
}
