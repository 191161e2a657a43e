import { expect, it } from 'vitest';
import { hasRunGraph } from './OpenRunGraph.ts';
import type { RunPoint } from './runPoints.ts';

const model = { hidden: [3], activation: 'tanh' } as const;
const points: RunPoint[] = [{ id: 'train 1', x: [0, 0], label: 1, number: 1, held: false }];

it.each([
  [{ kind: 'loss' }, true],
  [{ kind: 'point' }, true],
  [{ kind: 'point', pointId: 'train 1' }, true],
  [{ kind: 'point', pointId: 'train 2' }, false],
  [{ kind: 'point', pointId: 'constructor' }, false],
  [{ kind: 'neuron', layer: 1, index: 2 }, true],
  [{ kind: 'neuron', layer: 2, index: 0 }, true],
  [{ kind: 'neuron', layer: 1, index: 3 }, false],
  [{ kind: 'neuron', layer: 1, index: -1 }, false],
  [{ kind: 'neuron', layer: 1, index: 0.5 }, false],
  [{ kind: 'neuron', layer: 0, index: 0 }, false],
  [{ kind: 'neuron', layer: 3, index: 0 }, false],
] as const)('knows which graphs a run has: %j, %s', (graph, expected) => {
  expect(hasRunGraph(graph, model, points)).toBe(expected);
});
