import { penaltyRunner } from './modelRunners.ts';
import type { RegularizationConfig } from './TrainerConfig.ts';

/** What regularization adds to the loss: a program of the parameters alone. */
export interface Penalty {
  /** Computes the penalty and its gradient. */
  readonly run: (parameters: ArrayLike<number>) => number;
  /** Derivative of the last penalty by each parameter; empty where nothing is added. */
  readonly gradient: ArrayLike<number>;
}

const NOTHING: Penalty = { run: () => 0, gradient: [] };
const NO_SAMPLES = { columns: [], count: 0 };

export function createPenalty(regularization: RegularizationConfig, parameterCount: number): Penalty {
  if (regularization.kind === 'none' || regularization.rate === 0) return NOTHING;
  const runner = penaltyRunner(regularization, parameterCount);
  return {
    gradient: runner.gradient,
    run(values) {
      runner.run(values, NO_SAMPLES);
      return runner.means[0] ?? 0;
    },
  };
}
