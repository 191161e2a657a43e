import { penaltyRunner } from './modelRunners.ts';
import type { RegularizationConfig } from './TrainerConfig.ts';

/** What regularization adds to the loss, from the parameters alone. */
export interface Penalty {
  /** Computes the penalty and its gradient. */
  readonly run: (parameters: ArrayLike<number>) => number;
  /** Derivative of the last penalty by each parameter; empty where nothing is added. */
  readonly gradient: ArrayLike<number>;
}

const NOTHING: Penalty = { run: () => 0, gradient: [] };

/** All parameters are treated alike, so they go through the program of one as its samples. */
export function createPenalty({ kind, rate }: RegularizationConfig, parameterCount: number): Penalty {
  if (kind === 'none' || rate === 0) return NOTHING;
  const runner = penaltyRunner(kind);
  const terms = new Float64Array(parameterCount);
  const gradient = new Float64Array(parameterCount);
  const outputs = [terms, gradient];
  return {
    gradient,
    run(parameters) {
      runner.evaluate([], { columns: [parameters], count: parameterCount }, outputs);
      let sum = 0;
      for (let i = 0; i < parameterCount; i++) {
        sum += terms[i] ?? NaN;
        gradient[i] = (gradient[i] ?? NaN) * rate;
      }
      return sum * rate;
    },
  };
}
