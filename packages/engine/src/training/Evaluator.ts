import type { Dataset } from '../data/datasets.ts';
import { countParameters } from '../nn/mlp.ts';
import { columnsOf, inputCountOf } from './columns.ts';
import { evaluationRunner } from './modelRunners.ts';
import { createPenalty } from './penalty.ts';
import type { TrainerConfig } from './TrainerConfig.ts';

/** How good the parameters are. Losses include regularization; accuracies are shares, 0…1. */
export interface Evaluation {
  readonly trainLoss: number;
  readonly testLoss?: number;
  readonly trainAccuracy: number;
  readonly testAccuracy?: number;
}

/** Judges parameters on the whole training set and the whole test set. */
export type Evaluator = (parameters: ArrayLike<number>) => Evaluation;

export function createEvaluator(config: TrainerConfig, { train, test }: Dataset): Evaluator {
  const runner = evaluationRunner(inputCountOf(train), config.model, config.loss);
  const trainBatch = { columns: columnsOf(train), count: train.length };
  const testBatch = { columns: columnsOf(test), count: test.length };
  const penalty = createPenalty(config.regularization, countParameters(config.model, inputCountOf(train)));
  return (parameters) => {
    const penaltyNow = penalty.run(parameters);
    runner.run(parameters, trainBatch);
    const [trainMean = NaN, trainAccuracy = NaN] = runner.means;
    const trainLoss = trainMean + penaltyNow;
    if (test.length === 0) return { trainLoss, trainAccuracy };
    runner.run(parameters, testBatch);
    const [testMean = NaN, testAccuracy = NaN] = runner.means;
    return { trainLoss, trainAccuracy, testLoss: testMean + penaltyNow, testAccuracy };
  };
}
