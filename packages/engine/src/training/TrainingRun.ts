import type { Batch } from '../compile/BatchRunner.ts';
import type { BatchSamplerState } from '../data/batchSampler.ts';
import { createBatchSampler } from '../data/batchSampler.ts';
import type { Dataset } from '../data/datasets.ts';
import { createRandom } from '../data/random.ts';
import { createOptimizer } from '../nn/optimizers.ts';
import { columnsOf, inputCountOf } from './columns.ts';
import { initialParameters } from './initialParameters.ts';
import { lossRunner } from './modelRunners.ts';
import { createPenalty } from './penalty.ts';
import type { TrainerConfig } from './TrainerConfig.ts';

/** Everything that the rest of a run depends on, besides its config. */
export interface RunState {
  readonly step: number;
  readonly parameters: Float64Array;
  readonly optimizer: Float64Array;
  readonly sampler: BatchSamplerState;
}

/** The bare arithmetic of a training run: the same config makes the same updates, bit for bit. */
export interface TrainingRun {
  /** Updates made so far. */
  readonly getStep: () => number;
  /** The parameters now; they change with the next update. */
  readonly parameters: Float64Array;
  readonly batchSize: number;
  /** Whether each batch is the whole training set in its order, so that its loss is that of the training set. */
  readonly batchIsTrainingSet: boolean;
  /**
   * Makes one update, and returns the loss of its batch before it, regularization included. Where that
   * loss is not finite no update is made.
   */
  readonly update: () => number;
  readonly save: () => RunState;
  readonly restore: (state: RunState) => void;
}

export function createTrainingRun(config: TrainerConfig, { train }: Dataset): TrainingRun {
  const inputCount = inputCountOf(train);
  const loss = lossRunner(inputCount, config.model, config.loss);
  const parameters = initialParameters(config, inputCount);
  const penalty = createPenalty(config.regularization, parameters.length);
  const optimizer = createOptimizer(config.optimizer, parameters.length);
  const { batchSize: requested, batchOrder } = config;
  const random = createRandom(config.seed, 'batches');
  const sampler = createBatchSampler({ samples: train.length, batchSize: requested, batchOrder, random });
  const gradient = new Float64Array(parameters.length);
  const batchIsTrainingSet = sampler.batchSize === train.length && (batchOrder ?? []).length === 0;
  const columns = columnsOf(train);
  const whole: Batch = { columns, count: train.length };
  let step = 0;

  return {
    getStep: () => step,
    parameters,
    batchSize: sampler.batchSize,
    batchIsTrainingSet,
    update() {
      loss.run(parameters, batchIsTrainingSet ? whole : { columns, indices: sampler.next(), count: sampler.batchSize });
      const batchLoss = (loss.means[0] ?? NaN) + penalty.run(parameters);
      if (!Number.isFinite(batchLoss)) return batchLoss;
      gradient.set(loss.gradient);
      for (let i = 0; i < penalty.gradient.length; i++) gradient[i] = (gradient[i] ?? 0) + (penalty.gradient[i] ?? 0);
      optimizer.update(parameters, gradient, step);
      step++;
      return batchLoss;
    },
    save: () => ({
      step,
      parameters: parameters.slice(),
      optimizer: optimizer.getState(),
      sampler: sampler.getState(),
    }),
    restore(state) {
      step = state.step;
      parameters.set(state.parameters);
      optimizer.setState(state.optimizer);
      sampler.setState(state.sampler);
    },
  };
}
