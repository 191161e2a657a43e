import type { DataPoint, TrainerConfig } from '../training/TrainerConfig.ts';
import type { GoldenFiles, GoldenLayer } from './goldenFiles.ts';

/** The config that reproduces a run of training.json. */
export function goldenTrainingConfig(
  { datasets }: GoldenFiles['training'],
  run: GoldenFiles['training']['runs'][number],
): TrainerConfig {
  const dataset = datasets[run.dataset];
  if (dataset === undefined) throw new Error(`training.json has no data set ${run.dataset}.`);
  return {
    dataset: { kind: 'points', points: goldenPoints(dataset) },
    model: { hidden: run.hidden, activation: run.activation },
    loss: run.loss,
    optimizer: { kind: run.optimizer, learningRate: run.lr },
    regularization: { kind: 'l2', rate: run.l2 },
    batchSize: run.batch === 0 ? 'full' : run.batch,
    seed: 0,
    maxSteps: 100,
    initialParameters: flattenLayers(run.init),
    batchOrder: run.batch === 0 ? undefined : dataset.order,
  };
}

/** The config that reproduces micrograd_demo.json. */
export function goldenDemoConfig(demo: GoldenFiles['micrograd_demo']): TrainerConfig {
  return {
    dataset: { kind: 'points', points: goldenPoints(demo) },
    model: { hidden: [16, 16], activation: 'relu' },
    loss: 'hinge',
    optimizer: { kind: 'sgd', learningRate: 1, schedule: { kind: 'linear', to: 0.1, steps: 100 } },
    regularization: { kind: 'l2', rate: 1e-4 },
    batchSize: 'full',
    seed: 1337,
    maxSteps: 100,
    initialParameters: flattenLayers(demo.init),
  };
}

/** Weights and biases of golden layers in micrograd's order: neuron by neuron its weights, then its bias. */
export function flattenLayers(layers: readonly GoldenLayer[]): number[] {
  return layers.flatMap(({ w, b }) => w.flatMap((weights, neuron) => [...weights, b[neuron] ?? NaN]));
}

function goldenPoints({ x, y }: { readonly x: readonly (readonly number[])[]; readonly y: readonly number[] }) {
  return x.map((inputs, index): DataPoint => ({ x: inputs, label: y[index] ?? NaN }));
}
