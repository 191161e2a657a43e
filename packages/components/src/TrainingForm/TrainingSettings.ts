import type { OptimizerConfig, ScheduleConfig, TrainerConfig } from '@micrograd-playground/engine';
import { DEFAULT_MAX_STEPS } from '@micrograd-playground/engine';

/** The part of a `TrainerConfig` that says how the network learns. */
export type TrainingSettings = Pick<
  TrainerConfig,
  'optimizer' | 'loss' | 'regularization' | 'batchSize' | 'maxSteps' | 'seed'
>;

const FIRST_REGULARIZATION_RATE = 1e-4;

/** Another kind of regularization; a rate of 0 would make it pointless, so it begins at a usual one. */
export function withRegularization(
  settings: TrainingSettings,
  kind: TrainingSettings['regularization']['kind'],
): TrainingSettings {
  const { rate } = settings.regularization;
  const useful = kind === 'none' || rate > 0 ? rate : FIRST_REGULARIZATION_RATE;
  return { ...settings, regularization: { kind, rate: useful } };
}

/** The schedule that a choice stands for: linear decay goes to a tenth of the rate, over the whole run. */
export function withSchedule(settings: TrainingSettings, kind: ScheduleConfig['kind']): TrainingSettings {
  const { schedule: before, ...optimizer } = settings.optimizer;
  if (kind === (before?.kind ?? 'constant')) return settings;
  if (kind === 'constant') return { ...settings, optimizer };
  const to = Number((optimizer.learningRate / 10).toPrecision(6));
  const schedule: ScheduleConfig = { kind: 'linear', to, steps: settings.maxSteps ?? DEFAULT_MAX_STEPS };
  return { ...settings, optimizer: { ...optimizer, schedule } };
}

/** Another length of the run; a decay that lasted the whole run still does. */
export function withMaxSteps(settings: TrainingSettings, maxSteps: number): TrainingSettings {
  const { schedule } = settings.optimizer;
  const whole = schedule?.kind === 'linear' && schedule.steps === (settings.maxSteps ?? DEFAULT_MAX_STEPS);
  const optimizer: OptimizerConfig = whole
    ? { ...settings.optimizer, schedule: { ...schedule, steps: maxSteps } }
    : settings.optimizer;
  return { ...settings, optimizer, maxSteps };
}
