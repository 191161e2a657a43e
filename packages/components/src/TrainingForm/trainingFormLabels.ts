import type { LossName, OptimizerKind, RegularizationKind, ScheduleConfig } from '@micrograd-playground/engine';

/** The words of `<TrainingForm>`. */
export interface TrainingFormLabels {
  /** Name of the form. */
  readonly name: string;
  readonly learningRate: string;
  readonly optimizer: string;
  readonly loss: string;
  readonly regularization: string;
  readonly regularizationRate: string;
  readonly schedule: string;
  readonly finalRate: string;
  readonly batchSize: string;
  /** What stands in the box for a batch of all samples. */
  readonly fullBatch: string;
  readonly steps: string;
  readonly seed: string;
  /** On the button that unfolds the settings that are rarely changed, and its full name. */
  readonly more: string;
  readonly moreSettings: string;
  /** Name of the list of usual values of a field. */
  readonly usual: (field: string) => string;
  readonly optimizers: Readonly<Record<OptimizerKind, string>>;
  readonly losses: Readonly<Record<LossName, string>>;
  readonly regularizations: Readonly<Record<RegularizationKind, string>>;
  readonly schedules: Readonly<Record<ScheduleConfig['kind'], string>>;
}

export const DEFAULT_TRAINING_FORM_LABELS: TrainingFormLabels = {
  name: 'Training settings',
  learningRate: 'Learning rate',
  optimizer: 'Optimizer',
  loss: 'Loss',
  regularization: 'Regularization',
  regularizationRate: 'Regularization rate',
  schedule: 'Rate over time',
  finalRate: 'Final rate',
  batchSize: 'Batch size',
  fullBatch: 'all',
  steps: 'Steps',
  seed: 'Seed',
  more: 'More',
  moreSettings: 'More settings',
  usual: (field) => `${field}: usual values`,
  optimizers: { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' },
  losses: { mse: 'Squared error', hinge: 'Hinge', bce: 'Cross-entropy' },
  regularizations: { none: 'none', l1: 'L1', l2: 'L2' },
  schedules: { constant: 'constant', linear: 'linear decay' },
};
