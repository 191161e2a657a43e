import type { Backend, BackendChoice } from '../compile/Backend.ts';
import { expectedBackend } from '../compile/createBackend.ts';
import { createDataset } from '../data/datasets.ts';
import type { Dataset } from '../data/datasets.ts';
import { learningRateAt } from '../nn/UpdateRates.ts';
import { Checkpoints } from './Checkpoints.ts';
import { inputCountOf } from './columns.ts';
import { DEFAULT_MAX_STEPS } from './defaultTrainerConfig.ts';
import { divergenceMessage } from './divergenceMessage.ts';
import type { Evaluation, Evaluator } from './Evaluator.ts';
import { createEvaluator } from './Evaluator.ts';
import { initialParameters } from './initialParameters.ts';
import type { TrainerConfig } from './TrainerConfig.ts';
import { TrainingHistory } from './TrainingHistory.ts';
import type { TrainingRun } from './TrainingRun.ts';
import { createTrainingRun } from './TrainingRun.ts';

/** A loss this many times the first one (or 1, where that is less) will not come back. */
const EXPLOSION = 1e6;

/** Where a run cannot go on, and why. */
interface Divergence {
  readonly step: number;
  readonly message: string;
}

/** A training run that remembers where it was: it can go back to any of its steps, and on again. */
export class RecordedRun {
  readonly config: TrainerConfig;
  private readonly choice: BackendChoice;
  readonly dataset: Dataset;
  readonly inputCount: number;
  readonly maxSteps: number;
  readonly history: TrainingHistory;
  private readonly start: Float64Array;
  private evaluate: Evaluator | undefined;
  private run: TrainingRun | undefined;
  private checkpoints: Checkpoints | undefined;
  private divergence: Divergence | undefined;
  private highestLoss = Infinity;
  private furthest = 0;
  private evaluated: { readonly step: number; readonly evaluation: Evaluation } | undefined;

  /** @throws RangeError for a config with numbers that do not fit together. */
  constructor(config: TrainerConfig, backend: BackendChoice = 'auto') {
    this.config = config;
    this.choice = backend;
    this.dataset = createDataset(config.dataset, config.seed);
    this.inputCount = inputCountOf(this.dataset.train);
    this.maxSteps = config.maxSteps ?? DEFAULT_MAX_STEPS;
    this.history = new TrainingHistory(this.dataset.test.length > 0);
    this.start = initialParameters(config, this.inputCount);
  }

  get step(): number {
    return this.run?.getStep() ?? 0;
  }

  get furthestStep(): number {
    return this.furthest;
  }

  /** What computes the run, or will. */
  get backend(): Backend {
    return this.run?.backend ?? expectedBackend(this.choice);
  }

  /** The parameters now; they change with the next update. */
  get parameters(): Float64Array {
    return this.run?.parameters ?? this.start;
  }

  /** Samples of an update. */
  get batchSize(): number {
    const { batchSize } = this.config;
    const { length } = this.dataset.train;
    return batchSize === 'full' ? length : Math.min(batchSize, length);
  }

  get epoch(): number {
    return Math.floor((this.step * this.batchSize) / this.dataset.train.length);
  }

  get learningRate(): number {
    return learningRateAt(this.config.optimizer, this.step);
  }

  /** Why there is no next step, at the present one. */
  get ending(): 'finished' | 'diverged' | undefined {
    if (this.divergence !== undefined && this.step >= this.divergence.step) return 'diverged';
    return this.step >= this.maxSteps ? 'finished' : undefined;
  }

  get message(): string | undefined {
    return this.ending === 'diverged' ? this.divergence?.message : undefined;
  }

  /** Losses and accuracies now. They are recorded; where the loss is not finite, the run has diverged. */
  evaluation(): Evaluation {
    const { step } = this;
    if (this.evaluated?.step !== step) {
      this.evaluate ??= createEvaluator(this.config, this.dataset, this.choice);
      const evaluation = this.evaluate(this.parameters);
      this.evaluated = { step, evaluation };
      this.history.record(step, evaluation.trainLoss, evaluation.testLoss);
      if (!Number.isFinite(evaluation.trainLoss)) this.diverge(evaluation.trainLoss);
    }
    return this.evaluated.evaluation;
  }

  /** Makes one update. Returns false, without making it, at the end of the run. */
  advance(): boolean {
    if (this.ending !== undefined) return false;
    const run = this.started();
    const { step } = this;
    const batchLoss = run.update();
    if (run.getStep() === step) {
      this.diverge(batchLoss);
      return false;
    }
    this.furthest = Math.max(this.furthest, this.step);
    if (run.batchIsTrainingSet && this.dataset.test.length === 0) this.history.record(step, batchLoss);
    else if (this.history.wants(this.step)) this.evaluation();
    if (!run.isFinite()) {
      this.evaluation();
      this.diverge(NaN);
    } else if (batchLoss > this.highestLoss) this.diverge(batchLoss);
    else if (this.checkpoints?.wants(this.step)) this.checkpoints.add(run.save());
    return true;
  }

  /** Goes to a step from 0 to the furthest one, with the very same numbers as when it was there first. */
  seek(step: number): void {
    const target = Math.max(0, Math.min(this.furthest, Math.floor(step) || 0));
    if (target === this.step) return;
    const run = this.started();
    this.checkpoints?.addFurthest(run.save());
    const from = this.checkpoints?.before(target);
    if (from !== undefined && (target < this.step || from.step > this.step)) run.restore(from);
    while (this.step < target) run.update();
  }

  private started(): TrainingRun {
    if (this.run === undefined) {
      this.highestLoss = EXPLOSION * Math.max(1, this.evaluation().trainLoss);
      this.run = createTrainingRun(this.config, this.dataset, this.choice);
      this.checkpoints = new Checkpoints(this.run.save());
    }
    return this.run;
  }

  private diverge(loss: number): void {
    const { step } = this;
    if (this.divergence !== undefined && this.divergence.step <= step) return;
    const learningRate = learningRateAt(this.config.optimizer, Math.max(0, step - 1));
    this.divergence = { step, message: divergenceMessage({ step, loss, learningRate }) };
  }
}
