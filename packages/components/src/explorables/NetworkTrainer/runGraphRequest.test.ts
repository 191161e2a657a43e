import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { checkBatchSize, runGraphRequest } from './runGraphRequest.ts';
import { RUN_GRAPH_LABELS } from './runGraphLabels.ts';
import { meaningOf, nameOf } from './runGraphTexts.ts';
import { runPoints } from './runPoints.ts';

const { model } = defaultTrainerConfig;
const points = runPoints({
  train: [
    { x: [1, 2], label: 1 },
    { x: [3, 4], label: -1 },
  ],
  test: [{ x: [5, 6], label: 1 }],
});
const [first, second, held] = points;
const batch = points.slice(0, 2);

describe('runGraphRequest', () => {
  it('asks for a neuron at a point', () =>
    expect(runGraphRequest({ kind: 'neuron', layer: 2, index: 3 }, model, second, batch, undefined)).toEqual({
      kind: 'neuron',
      layer: 2,
      index: 3,
      x: [3, 4],
    }));
  it('asks for nothing that the network does not have', () => {
    expect(runGraphRequest({ kind: 'neuron', layer: 2, index: 4 }, model, first, batch, undefined)).toBeUndefined();
    expect(runGraphRequest({ kind: 'neuron', layer: 4, index: 0 }, model, first, batch, undefined)).toBeUndefined();
    expect(runGraphRequest({ kind: 'point' }, model, undefined, batch, undefined)).toBeUndefined();
    expect(runGraphRequest({ kind: 'loss' }, model, first, [], undefined)).toBeUndefined();
  });
  it('asks for the first point alone of a batch that is too large', () => {
    const tooLarge = { points: 2, nodes: 9999 };
    expect(runGraphRequest({ kind: 'loss' }, model, first, batch, undefined)).toEqual({ kind: 'loss', points: batch });
    expect(runGraphRequest({ kind: 'loss' }, model, first, batch, tooLarge)).toEqual({ kind: 'loss', points: [first] });
  });
});

describe('checkBatchSize', () => {
  it('lets small batches be, and counts the nodes of large ones', () => {
    expect(checkBatchSize(defaultTrainerConfig, 10, 2)).toBeUndefined();
    expect(checkBatchSize(microgradDemoConfig, 100, 2)?.nodes).toBeGreaterThan(60_000);
  });
});

describe('the name of a graph', () => {
  const naming = {
    model,
    point: first,
    isTrainingSet: false,
    batchSize: 2,
    tooLarge: undefined,
    labels: RUN_GRAPH_LABELS,
  };

  it('counts neurons, layers and points from 1', () => {
    expect(nameOf({ kind: 'neuron', layer: 1, index: 2 }, naming)).toBe('Neuron 3 of layer 1, point 1');
    expect(nameOf({ kind: 'neuron', layer: 3, index: 0 }, naming)).toBe('Output, point 1');
    expect(nameOf({ kind: 'point' }, { ...naming, point: held })).toBe('Loss of a point, test point 1');
  });
  it('says whose loss it is', () => {
    expect(nameOf({ kind: 'loss' }, naming)).toBe('Loss of the next batch');
    expect(nameOf({ kind: 'loss' }, { ...naming, isTrainingSet: true })).toBe('Loss of the training set');
    const tooLarge = { points: 100, nodes: 70_000 };
    expect(nameOf({ kind: 'loss' }, { ...naming, isTrainingSet: true, tooLarge })).toContain('first point');
  });
  it('comes with its meaning, and says what was left out', () => {
    expect(meaningOf({ kind: 'neuron', layer: 1, index: 2 }, naming)).toContain('then through tanh');
    expect(meaningOf({ kind: 'neuron', layer: 3, index: 0 }, naming)).not.toContain('through');
    const tooLarge = { points: 100, nodes: 70_000 };
    expect(meaningOf({ kind: 'loss' }, { ...naming, tooLarge })).toContain('100 points, and its graph 70,000 nodes');
  });
});
