import { testCount } from '../data/datasets.ts';
import { countParameters } from '../nn/mlp.ts';
import { FieldReader } from './FieldReader.ts';
import type {
  DataPoint,
  GeneratedDataset,
  ModelConfig,
  OptimizerConfig,
  PointsDataset,
  RegularizationConfig,
  ScheduleConfig,
  TrainerConfig,
} from './TrainerConfig.ts';
import type { ConfigProblem } from './TrainerConfigError.ts';
import { TrainerConfigError } from './TrainerConfigError.ts';
import type { NumberLimit } from './trainerLimits.ts';
import { TRAINER_CHOICES, TRAINER_LIMITS } from './trainerLimits.ts';

/** A config that can be trained, or everything that is wrong with it. */
export type ConfigValidation =
  | { readonly config: TrainerConfig; readonly errors?: undefined }
  | { readonly config?: undefined; readonly errors: readonly ConfigProblem[] };

/**
 * Checks something unknown, such as parsed JSON: every field for its type, every number for its
 * bounds (`TRAINER_LIMITS`). Never throws. The config that it returns is a new object with the known
 * fields alone.
 */
export function validateTrainerConfig(input: unknown): ConfigValidation {
  const problems: ConfigProblem[] = [];
  const config = readConfig(new FieldReader(input, '', 'A training config', problems));
  return problems.length === 0 ? { config } : { errors: problems };
}

/** The same, for those who want the config or an exception. @throws TrainerConfigError with all problems */
export function parseTrainerConfig(input: unknown): TrainerConfig {
  const { config, errors } = validateTrainerConfig(input);
  if (config === undefined) throw new TrainerConfigError(errors);
  return config;
}

function readConfig(fields: FieldReader): TrainerConfig {
  const dataset = readDataset(fields.object('dataset', 'The data set'));
  const model = readModel(fields.object('model', 'The model'));
  const loss = fields.choice('loss', 'The loss', TRAINER_CHOICES.loss);
  const optimizer = readOptimizer(fields.object('optimizer', 'The optimizer'));
  const regularization = readRegularization(fields.object('regularization', 'The regularization'));
  const batchSize = fields.get('batchSize') === 'full' ? 'full' : fields.number('batchSize', TRAINER_LIMITS.batchSize);
  const seed = fields.number('seed', TRAINER_LIMITS.seed);
  return withoutAbsent({
    dataset,
    model,
    loss,
    optimizer,
    regularization,
    batchSize,
    seed,
    maxSteps: fields.optionalNumber('maxSteps', TRAINER_LIMITS.maxSteps),
    weightSeed: fields.optionalNumber('weightSeed', TRAINER_LIMITS.weightSeed),
    initialParameters: readInitialParameters(fields, model, dataset),
    batchOrder: readBatchOrder(fields, dataset),
  });
}

function readDataset(fields: FieldReader): GeneratedDataset | PointsDataset {
  const kind = fields.choice('kind', 'The kind of data set', [...TRAINER_CHOICES.dataset, 'points']);
  if (kind === 'points') {
    const testFraction = fields.optionalNumber('testFraction', TRAINER_LIMITS.testFraction);
    return withoutAbsent({ kind, points: readPoints(fields), testFraction });
  }
  return {
    kind,
    samples: fields.number('samples', TRAINER_LIMITS.samples),
    noise: fields.number('noise', TRAINER_LIMITS.noise),
    testFraction: fields.number('testFraction', TRAINER_LIMITS.testFraction),
  };
}

function readPoints(fields: FieldReader): DataPoint[] {
  let inputs: NumberLimit = TRAINER_LIMITS.inputs;
  return fields.list('points', 'The points', {
    limit: TRAINER_LIMITS.points,
    item: (value, path) => {
      const point = new FieldReader(value, path, 'A point', fields.problems);
      const x = point.list('x', 'The inputs of a point', {
        limit: inputs,
        item: (coordinate, at) => point.numberAt(coordinate, at, TRAINER_LIMITS.coordinate),
      });
      inputs = { label: 'As for the first point, the number of inputs', min: x.length, max: x.length };
      return { x, label: point.choice('label', 'The label of a point', [-1, 1]) };
    },
  });
}

function readModel(fields: FieldReader): ModelConfig {
  return withoutAbsent({
    hidden: fields.list('hidden', 'The hidden layers', {
      limit: TRAINER_LIMITS.hiddenLayers,
      item: (neurons, path) => fields.numberAt(neurons, path, TRAINER_LIMITS.neurons),
    }),
    activation: fields.choice('activation', 'The activation', TRAINER_CHOICES.activation),
    outputActivation: fields.optionalChoice('outputActivation', 'The output activation', TRAINER_CHOICES.activation),
    initializer: fields.optionalChoice('initializer', 'The initializer', TRAINER_CHOICES.initializer),
  });
}

function readOptimizer(fields: FieldReader): OptimizerConfig {
  return withoutAbsent({
    kind: fields.choice('kind', 'The optimizer', TRAINER_CHOICES.optimizer),
    learningRate: fields.number('learningRate', TRAINER_LIMITS.learningRate),
    momentum: fields.optionalNumber('momentum', TRAINER_LIMITS.momentum),
    beta1: fields.optionalNumber('beta1', TRAINER_LIMITS.beta1),
    beta2: fields.optionalNumber('beta2', TRAINER_LIMITS.beta2),
    epsilon: fields.optionalNumber('epsilon', TRAINER_LIMITS.epsilon),
    schedule: fields.has('schedule') ? readSchedule(fields.object('schedule', 'The schedule')) : undefined,
  });
}

function readSchedule(fields: FieldReader): ScheduleConfig {
  const kind = fields.choice('kind', 'The schedule', TRAINER_CHOICES.schedule);
  if (kind === 'constant') return { kind };
  return {
    kind,
    to: fields.number('to', TRAINER_LIMITS.finalLearningRate),
    steps: fields.number('steps', TRAINER_LIMITS.scheduleSteps),
  };
}

function readRegularization(fields: FieldReader): RegularizationConfig {
  return {
    kind: fields.choice('kind', 'The regularization', TRAINER_CHOICES.regularization),
    rate: fields.number('rate', TRAINER_LIMITS.regularizationRate),
  };
}

function readInitialParameters(
  fields: FieldReader,
  model: ModelConfig,
  dataset: GeneratedDataset | PointsDataset,
): number[] | undefined {
  if (!fields.has('initialParameters') || fields.problems.length > 0) return undefined;
  const inputs = dataset.kind === 'points' ? (dataset.points[0]?.x.length ?? 2) : 2;
  const count = countParameters(model, inputs);
  return fields.list('initialParameters', 'The initial parameters', {
    limit: { label: 'For this model the number of initial parameters', min: count, max: count, whole: true },
    item: (value, path) => fields.numberAt(value, path, PARAMETER),
  });
}

const PARAMETER: NumberLimit = { label: 'An initial parameter', min: -1e100, max: 1e100 };

function readBatchOrder(fields: FieldReader, dataset: GeneratedDataset | PointsDataset): number[] | undefined {
  if (!fields.has('batchOrder') || fields.problems.length > 0) return undefined;
  const points = dataset.kind === 'points' ? dataset.points.length : dataset.samples;
  const last = points - testCount(points, dataset.testFraction ?? 0) - 1;
  return fields.list('batchOrder', 'The batch order', {
    limit: TRAINER_LIMITS.batchOrder,
    item: (value, path) =>
      fields.numberAt(value, path, { label: 'An index in the batch order', min: 0, max: last, whole: true }),
  });
}

/** The fields that have a value. */
function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
