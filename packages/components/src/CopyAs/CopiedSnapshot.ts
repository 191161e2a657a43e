import type { TrainingSnapshot } from '@micrograd-playground/engine';

/** What of a run's snapshot is copied. */
export type CopiedSnapshot = Pick<
  TrainingSnapshot,
  'step' | 'parameters' | 'trainPoints' | 'trainLoss' | 'testLoss' | 'trainAccuracy' | 'testAccuracy'
>;
