import type { Dataset } from '../data/datasets.ts';
import { countParameters } from '../nn/mlp.ts';
import { columnsOf, inputCountOf } from './columns.ts';
import type { BackendChoice } from '../compile/Backend.ts';
import { interpret } from '../compile/interpret.ts';
import { ParameterPenalty } from '../compile/ParameterPenalty.ts';
import { penaltyProgram, scoreLossProgram, scoreProgram } from './modelPrograms.ts';
import { programEvaluator } from './programEvaluator.ts';
import type { DataPoint, TrainerConfig } from './TrainerConfig.ts';

/** How good the parameters are. Losses include regularization; accuracies are shares, 0…1. */
export interface Evaluation {
  readonly trainLoss: number;
  readonly testLoss?: number;
  readonly trainAccuracy: number;
  readonly testAccuracy?: number;
}

/** Judges parameters on the whole training set and the whole test set. */
export type Evaluator = (parameters: ArrayLike<number>) => Evaluation;

export function createEvaluator(
  config: TrainerConfig,
  { train, test }: Dataset,
  backend: BackendChoice = 'auto',
): Evaluator {
  const inputCount = inputCountOf(train);
  const network = programEvaluator(scoreProgram(inputCount, config.model), backend);
  const ofScores = interpret(scoreLossProgram(config.loss));
  const regularization = penaltyProgram(config.regularization);
  const penalty = regularization && new ParameterPenalty(regularization, countParameters(config.model, inputCount));

  /** Mean loss, without regularization, and accuracy on some points. */
  const judge = (points: readonly DataPoint[]) => {
    const count = points.length;
    const columns = columnsOf(points);
    const labels = columns.pop() ?? new Float64Array(0);
    const scores = new Float64Array(count);
    return (parameters: ArrayLike<number>): { readonly loss: number; readonly accuracy: number } => {
      network.evaluate(parameters, { columns, count }, [scores]);
      ofScores.run([], { columns: [scores, labels], count });
      const [loss = NaN, accuracy = NaN] = ofScores.means;
      return { loss, accuracy };
    };
  };

  const onTrain = judge(train);
  const onTest = judge(test);
  return (parameters) => {
    const added = penalty?.run(parameters) ?? 0;
    const { loss, accuracy } = onTrain(parameters);
    const evaluation = { trainLoss: loss + added, trainAccuracy: accuracy };
    if (test.length === 0) return evaluation;
    const tested = onTest(parameters);
    return { ...evaluation, testLoss: tested.loss + added, testAccuracy: tested.accuracy };
  };
}
