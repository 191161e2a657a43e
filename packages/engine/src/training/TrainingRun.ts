import type { Backend, BackendChoice } from '../compile/Backend.ts';
import type { Batch } from '../compile/BatchRunner.ts';
import { createUpdater } from '../compile/createBackend.ts';
import type { BatchSamplerState } from '../data/batchSampler.ts';
import { createBatchSampler } from '../data/batchSampler.ts';
import type { Dataset } from '../data/datasets.ts';
import { createRandom } from '../data/random.ts';
import { UpdateRates } from '../nn/UpdateRates.ts';
import { columnsOf, inputCountOf } from './columns.ts';
import { initialParameters } from './initialParameters.ts';
import { lossProgram, penaltyProgram, ruleProgram } from './modelPrograms.ts';
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
  /** What computes it. */
  readonly backend: Backend;
  /** Updates made so far. */
  readonly getStep: () => number;
  /** Whether the parameters are finite after the last update. */
  readonly isFinite: () => boolean;
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

export function createTrainingRun(
  config: TrainerConfig,
  { train }: Dataset,
  backend: BackendChoice = 'auto',
): TrainingRun {
  const inputCount = inputCountOf(train);
  const updater = createUpdater(
    {
      loss: lossProgram(inputCount, config.model, config.loss),
      penalty: penaltyProgram(config.regularization),
      rule: ruleProgram(config.optimizer),
    },
    backend,
  );
  const { parameters, state } = updater;
  parameters.set(initialParameters(config, inputCount));
  const rates = new UpdateRates(config.optimizer);
  const { batchSize: requested, batchOrder } = config;
  const random = createRandom(config.seed, 'batches');
  const sampler = createBatchSampler({ samples: train.length, batchSize: requested, batchOrder, random });
  const batchIsTrainingSet = sampler.batchSize === train.length && (batchOrder ?? []).length === 0;
  const columns = columnsOf(train);
  const whole: Batch = { columns, count: train.length };
  /** Its indices are written over by each call of `sampler.next`. */
  const mini: Batch = { columns, indices: sampler.indices, count: sampler.batchSize };
  let step = 0;
  let isFinite = true;

  return {
    backend: updater.backend,
    getStep: () => step,
    isFinite: () => isFinite,
    parameters,
    batchSize: sampler.batchSize,
    batchIsTrainingSet,
    update() {
      if (!batchIsTrainingSet) sampler.next();
      const batchLoss = updater.differentiate(batchIsTrainingSet ? whole : mini);
      if (!Number.isFinite(batchLoss)) return batchLoss;
      isFinite = updater.update(rates.next(step));
      step++;
      return batchLoss;
    },
    save: () => ({
      step,
      parameters: parameters.slice(),
      optimizer: joined([...state, rates.getState()]),
      sampler: sampler.getState(),
    }),
    restore(saved) {
      step = saved.step;
      parameters.set(saved.parameters);
      state.forEach((numbers, k) =>
        numbers.set(saved.optimizer.subarray(k * numbers.length, (k + 1) * numbers.length)),
      );
      rates.setState(saved.optimizer.subarray(state.length * parameters.length));
      sampler.setState(saved.sampler);
    },
  };
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
