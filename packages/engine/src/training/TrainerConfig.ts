/** Data sets that are generated: two inputs x₁, x₂ and a label −1 or +1 a sample. */
export type DatasetKind = 'xor' | 'and' | 'or' | 'circle' | 'moons';
export type ActivationName = 'tanh' | 'relu' | 'leaky_relu' | 'sigmoid' | 'linear';
export type LossName = 'mse' | 'hinge' | 'bce';
export type InitializerName = 'uniform' | 'xavier' | 'he';
export type OptimizerKind = 'sgd' | 'momentum' | 'adam';
export type RegularizationKind = 'none' | 'l1' | 'l2';

/** One sample: its inputs and its class. */
export interface DataPoint {
  /** The inputs, of the same length in the whole data set (2 for everything that can be drawn). */
  readonly x: readonly number[];
  /** −1 or +1. */
  readonly label: number;
}

export interface GeneratedDataset {
  readonly kind: DatasetKind;
  /** Number of samples, train and test together. */
  readonly samples: number;
  /** Standard deviation of the Gaussian noise added to each coordinate. */
  readonly noise: number;
  /** Share of the samples held back for testing, 0 ≤ testFraction < 1. */
  readonly testFraction: number;
}

export interface PointsDataset {
  readonly kind: 'points';
  readonly points: readonly DataPoint[];
  /** Default 0: everything is trained on, in the order given. */
  readonly testFraction?: number;
}

export interface ModelConfig {
  /** Neurons of each hidden layer, from the input on; `[]` is a single linear neuron. */
  readonly hidden: readonly number[];
  /** Activation of the hidden layers. */
  readonly activation: ActivationName;
  /** Default 'linear': the output is a score, its sign the predicted class. */
  readonly outputActivation?: ActivationName;
  /**
   * 'uniform' draws weights from U(−1, 1); 'xavier' from U(±√(6 / (in + out))); 'he' from
   * N(0, 2 / in). Biases start at 0. Default: 'he' for relu and leaky_relu, else 'xavier'.
   */
  readonly initializer?: InitializerName;
}

/** How the learning rate changes over the steps. 'linear' goes from `learningRate` at step 0 to `to` at step `steps`, and stays there. */
export type ScheduleConfig =
  | { readonly kind: 'constant' }
  | { readonly kind: 'linear'; readonly to: number; readonly steps: number };

export interface OptimizerConfig {
  readonly kind: OptimizerKind;
  readonly learningRate: number;
  /** Momentum's decay. Default 0.9. */
  readonly momentum?: number;
  /** Adam's decay of the first moment. Default 0.9. */
  readonly beta1?: number;
  /** Adam's decay of the second moment. Default 0.999. */
  readonly beta2?: number;
  /** Adam's ε. Default 1e-8. */
  readonly epsilon?: number;
  /** Default constant. */
  readonly schedule?: ScheduleConfig;
}

export interface RegularizationConfig {
  readonly kind: RegularizationKind;
  /** L2 adds rate · Σp² to the loss, L1 adds rate · Σ|p|, over weights and biases. */
  readonly rate: number;
}

/** Everything that a run depends on, as plain JSON: the same config gives the same run. */
export interface TrainerConfig {
  readonly dataset: GeneratedDataset | PointsDataset;
  readonly model: ModelConfig;
  readonly loss: LossName;
  readonly optimizer: OptimizerConfig;
  readonly regularization: RegularizationConfig;
  /** Samples per update, or all of them. */
  readonly batchSize: number | 'full';
  /** Seed of the data, the split, the initial weights and the order of batches. A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  /** The run ends after this many steps. Default 2,000. */
  readonly maxSteps?: number;
  /** Seed of the initial weights alone, to try others on the same data. Default: `seed`. */
  readonly weightSeed?: number;
  /** Initial parameters instead of random ones, flat, in micrograd's order: neuron by neuron its weights, then its bias. */
  readonly initialParameters?: ArrayLike<number>;
  /** Indices of training samples in the order in which batches take them, over and over, instead of a new shuffle each epoch. */
  readonly batchOrder?: readonly number[];
}
