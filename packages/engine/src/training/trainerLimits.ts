import { DATASET_KINDS } from '../data/datasets.ts';
import type {
  ActivationName,
  DatasetKind,
  InitializerName,
  LossName,
  OptimizerKind,
  RegularizationKind,
  ScheduleConfig,
} from './TrainerConfig.ts';

/** Which numbers a field may have. */
export interface NumberLimit {
  /** The field in words, as the subject of a sentence. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** `min` itself is not allowed. */
  readonly aboveMin?: boolean;
  /** `max` itself is not allowed. */
  readonly belowMax?: boolean;
}

const RATE = { min: 0, max: 1e6, aboveMin: true } as const;
const DECAY = { min: 0, max: 1, belowMax: true } as const;
const SEED = { min: 0, max: 2 ** 32 - 1, whole: true } as const;

/** The numbers that a `TrainerConfig` may hold, the same for forms, links and files. */
export const TRAINER_LIMITS = {
  samples: { label: 'The number of samples', min: 4, max: 5000, whole: true },
  points: { label: 'The number of points', min: 1, max: 5000, whole: true },
  inputs: { label: 'The number of inputs', min: 1, max: 8, whole: true },
  coordinate: { label: 'A coordinate', min: -1e6, max: 1e6 },
  noise: { label: 'The noise', min: 0, max: 1 },
  testFraction: { label: 'The test share', min: 0, max: 1, belowMax: true },
  hiddenLayers: { label: 'The number of hidden layers', min: 0, max: 6, whole: true },
  neurons: { label: 'The number of neurons in a hidden layer', min: 1, max: 32, whole: true },
  learningRate: { label: 'The learning rate', ...RATE },
  finalLearningRate: { label: 'The final learning rate', min: 0, max: 1e6 },
  scheduleSteps: { label: 'The number of steps of the learning rate schedule', min: 1, max: 1_000_000, whole: true },
  momentum: { label: 'The momentum', ...DECAY },
  beta1: { label: 'Adam’s β₁', ...DECAY },
  beta2: { label: 'Adam’s β₂', ...DECAY },
  epsilon: { label: 'Adam’s ε', min: 0, max: 1, aboveMin: true },
  regularizationRate: { label: 'The regularization rate', min: 0, max: 10 },
  batchSize: { label: 'The batch size', min: 1, max: 5000, whole: true },
  seed: { label: 'The seed', ...SEED },
  weightSeed: { label: 'The seed of the weights', ...SEED },
  maxSteps: { label: 'The number of steps', min: 1, max: 1_000_000, whole: true },
  batchOrder: { label: 'The length of the batch order', min: 1, max: 1_000_000, whole: true },
} as const satisfies Record<string, NumberLimit>;

/** The names that a `TrainerConfig` may hold, in the order in which forms list them. */
export const TRAINER_CHOICES = {
  dataset: DATASET_KINDS,
  activation: ['tanh', 'relu', 'leaky_relu', 'sigmoid', 'linear'],
  initializer: ['uniform', 'xavier', 'he'],
  loss: ['mse', 'hinge', 'bce'],
  optimizer: ['sgd', 'momentum', 'adam'],
  schedule: ['constant', 'linear'],
  regularization: ['none', 'l1', 'l2'],
} as const satisfies {
  dataset: readonly DatasetKind[];
  activation: readonly ActivationName[];
  initializer: readonly InitializerName[];
  loss: readonly LossName[];
  optimizer: readonly OptimizerKind[];
  schedule: readonly ScheduleConfig['kind'][];
  regularization: readonly RegularizationKind[];
};
