import type { DataPoint, ModelConfig } from '@micrograd-playground/engine';
import { createDataset, createRandom, microgradDemoConfig, MLP } from '@micrograd-playground/engine';

/** A network, its data and how it is trained: plain gradient descent, the points in their order, over and over. */
export interface Workload {
  /** Two inputs, and −1 or +1. */
  readonly points: readonly DataPoint[];
  readonly model: ModelConfig & {
    readonly activation: 'tanh' | 'relu';
    readonly outputActivation: 'tanh' | 'linear';
  };
  /** Mean squared error, or micrograd's hinge. */
  readonly loss: 'mse' | 'hinge';
  readonly learningRate: number;
  /** This times Σp² over all parameters is added to the loss. */
  readonly penalty: number;
  readonly batchSize: number;
  /** Flat, in micrograd's order: layer by layer, neuron by neuron its weights, then its bias. */
  readonly initialParameters: Float64Array;
}

/** Where a layer's parameters lie. */
export interface LayerShape {
  readonly inputs: number;
  readonly outputs: number;
  /** Index of the first of its parameters: outputs · (inputs + 1) numbers, neuron by neuron. */
  readonly offset: number;
  readonly isOutput: boolean;
}

const SEED = 1337;
const TANH_MODEL = { hidden: [8, 8], activation: 'tanh', outputActivation: 'tanh' } as const;

/** 200 two-moons points in random order, 2-8-8-1, tanh everywhere, mean squared error, batches of 10. */
export const MOONS: Workload = {
  points: createRandom(SEED, 'batches').shuffle([
    ...createDataset({ kind: 'moons', samples: 200, noise: 0.2, testFraction: 0 }, SEED).train,
  ]),
  model: TANH_MODEL,
  loss: 'mse',
  learningRate: 0.05,
  penalty: 0,
  batchSize: 10,
  initialParameters: new MLP(2, TANH_MODEL, createRandom(SEED, 'weights')).getParameters(),
};

/** micrograd's demo: 100 points, 2-16-16-1, ReLU, hinge loss and L2, all points at once; at a constant rate here. */
export const DEMO: Workload = {
  points: createDataset(microgradDemoConfig.dataset, SEED).train,
  model: { hidden: microgradDemoConfig.model.hidden, activation: 'relu', outputActivation: 'linear' },
  loss: 'hinge',
  learningRate: 0.1,
  penalty: microgradDemoConfig.regularization.rate,
  batchSize: 100,
  initialParameters: Float64Array.from(microgradDemoConfig.initialParameters ?? []),
};

/** The layers of a network with two inputs, the output's last. */
export function layerShapes({ hidden }: Pick<ModelConfig, 'hidden'>): LayerShape[] {
  let offset = 0;
  return [...hidden, 1].map((outputs, depth) => {
    const inputs = hidden[depth - 1] ?? 2;
    const shape = { inputs, outputs, offset, isOutput: depth === hidden.length };
    offset += outputs * (inputs + 1);
    return shape;
  });
}
