import { validateTrainerConfig, defaultTrainerConfig } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import type { TrainingSettings } from './TrainingSettings.ts';
import { withMaxSteps, withRegularization, withSchedule } from './TrainingSettings.ts';

const settings: TrainingSettings = {
  optimizer: { kind: 'sgd', learningRate: 0.3 },
  loss: 'hinge',
  regularization: { kind: 'none', rate: 0 },
  batchSize: 10,
  maxSteps: 500,
  seed: 1,
};

describe('withSchedule', () => {
  it('decays to a tenth over the whole run', () =>
    expect(withSchedule(settings, 'linear').optimizer.schedule).toEqual({ kind: 'linear', to: 0.03, steps: 500 }));

  it('keeps a decay that is already there', () => {
    const optimizer = { ...settings.optimizer, schedule: { kind: 'linear', to: 0.2, steps: 7 } } as const;
    expect(withSchedule({ ...settings, optimizer }, 'linear').optimizer).toBe(optimizer);
  });

  it('leaves no trace when it goes back to constant', () =>
    expect(withSchedule(withSchedule(settings, 'linear'), 'constant')).toEqual(settings));
});

describe('withMaxSteps', () => {
  it('stretches a decay that lasts the whole run', () =>
    expect(withMaxSteps(withSchedule(settings, 'linear'), 900).optimizer.schedule).toMatchObject({ steps: 900 }));

  it('leaves a shorter decay alone', () => {
    const optimizer = { ...settings.optimizer, schedule: { kind: 'linear', to: 0.2, steps: 7 } } as const;
    expect(withMaxSteps({ ...settings, optimizer }, 900)).toMatchObject({ optimizer, maxSteps: 900 });
  });
});

describe('withRegularization', () => {
  it('begins at a rate that does something', () =>
    expect(withRegularization(settings, 'l2').regularization).toEqual({ kind: 'l2', rate: 0.0001 }));

  it('keeps the rate for the next time', () => {
    const l2 = { ...settings, regularization: { kind: 'l2', rate: 0.01 } } as const;
    expect(withRegularization(withRegularization(l2, 'none'), 'l1').regularization).toEqual({ kind: 'l1', rate: 0.01 });
  });
});

it('makes configs that the engine accepts', () => {
  const changed = withMaxSteps(withSchedule(withRegularization(settings, 'l1'), 'linear'), 1000);
  expect(validateTrainerConfig({ ...defaultTrainerConfig, ...changed }).errors).toBeUndefined();
});
