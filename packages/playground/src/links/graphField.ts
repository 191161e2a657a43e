import type { OpenRunGraph } from '@micrograd-playground/components';
import type { TrainerConfig } from '@micrograd-playground/engine';
import { createDataset, layerSizes } from '@micrograd-playground/engine';
import { shorten } from './hashLink.ts';

const NEURON = /^neuron:(\d{1,4}),(\d{1,4})(?::(test)?(\d{1,6}))?$/;
const POINT = /^point:(test)?(\d{1,6})$/;
const LOSS = 'loss';

/**
 * The graph that a link opens: `neuron:1,3` is the third neuron of the first layer, `neuron:1,3:17` the same for
 * training point 17, `point:test3` the loss of test point 3, `loss` that of the next batch. All count from 1.
 */
export function readGraphField(text: string | null, config: TrainerConfig, problems: string[]): OpenRunGraph | null {
  if (text === null) return null;
  const graph = parseGraph(text, config);
  if (graph === null) problems.push(`“${shorten(text)}” is no graph of this run; none is opened.`);
  return graph;
}

export function writeGraphField(graph: OpenRunGraph): string {
  const point = graph.pointId?.replace(/^train /, '').replace(' ', '');
  switch (graph.kind) {
    case 'neuron':
      return `neuron:${graph.layer},${graph.index + 1}${point === undefined ? '' : `:${point}`}`;
    case 'point':
      return `point:${point ?? 1}`;
    case 'loss':
      return LOSS;
  }
}

function parseGraph(text: string, config: TrainerConfig): OpenRunGraph | null {
  if (text === LOSS) return { kind: 'loss' };
  const onPoint = POINT.exec(text);
  if (onPoint) {
    const pointId = pointIdOf(onPoint[1], onPoint[2], config);
    return pointId === undefined ? null : { kind: 'point', pointId };
  }
  const [matched, layer = '', neuron = '', test, number] = NEURON.exec(text) ?? [];
  const width = layerSizes(config.model)[Number(layer) - 1] ?? 0;
  if (matched === undefined || Number(neuron) < 1 || Number(neuron) > width) return null;
  const target = { kind: 'neuron', layer: Number(layer), index: Number(neuron) - 1 } as const;
  if (number === undefined) return target;
  const pointId = pointIdOf(test, number, config);
  return pointId === undefined ? null : { ...target, pointId };
}

/** The id of a point that the run has. */
function pointIdOf(test: string | undefined, number = '', { dataset, seed }: TrainerConfig): string | undefined {
  const part = test === undefined ? 'train' : 'test';
  const place = Number(number);
  return place >= 1 && place <= createDataset(dataset, seed)[part].length ? `${part} ${place}` : undefined;
}
