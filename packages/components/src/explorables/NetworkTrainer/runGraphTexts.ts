import type { ModelConfig } from '@micrograd-playground/engine';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { RunGraphTarget, TooLarge } from './runGraphRequest.ts';
import type { RunPoint } from './runPoints.ts';

/** What the name of a graph depends on, besides what it is the graph of. */
export interface RunGraphNaming {
  readonly model: ModelConfig;
  /** Left out of the name where it is undefined. */
  readonly point: RunPoint | undefined;
  /** The next batch is the whole training set. */
  readonly isTrainingSet: boolean;
  readonly batchSize: number;
  readonly tooLarge: TooLarge | undefined;
  readonly labels: RunGraphLabels;
}

/** "Neuron 3 of layer 1, point 17" */
export function nameOf(
  target: RunGraphTarget,
  { model, point, isTrainingSet, tooLarge, labels }: RunGraphNaming,
): string {
  if (target.kind === 'loss') {
    if (tooLarge) return labels.firstPointGraph;
    return isTrainingSet ? labels.trainingSetGraph : labels.batchGraph;
  }
  const name =
    target.kind === 'point'
      ? labels.pointGraph
      : target.layer > model.hidden.length
        ? labels.outputGraph
        : labels.neuronGraph(target.index + 1, target.layer);
  return point ? `${name}, ${labels.point(point.number, point.held)}` : name;
}

/** What the graph tells. */
export function meaningOf(target: RunGraphTarget, { model, batchSize, tooLarge, labels }: RunGraphNaming): string {
  switch (target.kind) {
    case 'neuron': {
      const isOutput = target.layer > model.hidden.length;
      return labels.neuronMeaning(isOutput ? (model.outputActivation ?? 'linear') : model.activation);
    }
    case 'point':
      return labels.pointMeaning;
    case 'loss':
      return tooLarge ? labels.tooLarge(tooLarge.points, tooLarge.nodes) : labels.batchMeaning(batchSize);
  }
}
