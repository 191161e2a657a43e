import type { TrainerConfig } from '@micrograd-playground/engine';

/** The smallest network that learns XOR: two inputs, two hidden neurons, all four points at every update. */
export const XOR_LOOP_CONFIG: TrainerConfig = {
  dataset: {
    kind: 'points',
    points: [
      { x: [0, 0], label: -1 },
      { x: [0, 1], label: 1 },
      { x: [1, 0], label: 1 },
      { x: [1, 1], label: -1 },
    ],
  },
  model: { hidden: [2], activation: 'tanh' },
  loss: 'mse',
  optimizer: { kind: 'sgd', learningRate: 0.2 },
  regularization: { kind: 'none', rate: 0 },
  batchSize: 'full',
  seed: 3,
  maxSteps: 300,
};
