import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTrainer } from './createTrainer.ts';
import { defaultTrainerConfig } from './defaultTrainerConfig.ts';
import type { OptimizerConfig, TrainerConfig } from './TrainerConfig.ts';
import { TrainerConfigError } from './TrainerConfigError.ts';

const SMALL: TrainerConfig = {
  ...defaultTrainerConfig,
  dataset: { kind: 'moons', samples: 40, noise: 0.1, testFraction: 0.25 },
  model: { hidden: [3], activation: 'tanh' },
};
const boundary = { resolution: 8, xDomain: [-2, 3], yDomain: [-2, 2] } as const;

describe('a trainer', () => {
  test('starts idle at step 0, judged on all samples', () => {
    const { step, status, trainPoints, testPoints, trainLoss, testLoss, parameters, history } =
      createTrainer(SMALL).getSnapshot();
    expect({ step, status, train: trainPoints.length, test: testPoints.length }).toEqual({
      step: 0,
      status: 'idle',
      train: 30,
      test: 10,
    });
    expect(Number.isFinite(trainLoss) && Number.isFinite(testLoss)).toBe(true);
    expect(parameters.length).toBe(13);
    expect([...Array.from(history.trainLosses), ...Array.from(history.testLosses)]).toEqual([trainLoss, testLoss]);
  });

  test('makes exactly the updates that are asked for, and says so once', () => {
    const trainer = createTrainer(SMALL);
    const listener = vi.fn<() => void>();
    const unsubscribe = trainer.subscribe(listener);
    trainer.step();
    trainer.step(9);
    expect(trainer.getSnapshot()).toMatchObject({ step: 10, epoch: 3, status: 'paused', furthestStep: 10 });
    expect(listener).toHaveBeenCalledTimes(2);
    unsubscribe();
    trainer.step();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('gives the same snapshot object until something changes, and never changes one that it gave', () => {
    const trainer = createTrainer(SMALL, { boundary });
    const first = trainer.getSnapshot();
    expect(trainer.getSnapshot()).toBe(first);
    const copy = structuredClone(first);
    trainer.step(50);
    expect(trainer.getSnapshot()).not.toBe(first);
    expect(first).toEqual(copy);
    expect(structuredClone(trainer.getSnapshot())).toEqual(trainer.getSnapshot());
  });

  test('does the same whether its updates are made one by one or all at once', () => {
    const one = createTrainer(SMALL);
    const all = createTrainer(SMALL);
    for (let i = 0; i < 60; i++) {
      one.step();
      one.getSnapshot();
    }
    all.step(60);
    expect(one.getSnapshot().parameters).toEqual(all.getSnapshot().parameters);
    expect(one.getSnapshot().trainLoss).toBe(all.getSnapshot().trainLoss);
    expect(one.getSnapshot().history).toEqual(all.getSnapshot().history);
  });

  test('goes back to the same initial weights on reset, and to others with another seed for them', () => {
    const trainer = createTrainer(SMALL);
    const initial = trainer.getSnapshot();
    trainer.step(20);
    const after = trainer.getSnapshot().parameters;
    trainer.reset();
    expect(trainer.getSnapshot()).toEqual(initial);
    trainer.step(20);
    expect(trainer.getSnapshot().parameters).toEqual(after);
    trainer.reset({ ...SMALL, weightSeed: 5 });
    expect(trainer.getSnapshot().parameters).not.toEqual(initial.parameters);
    expect(trainer.getSnapshot().trainPoints).toEqual(initial.trainPoints);
  });

  test('refuses a config that cannot be trained, and goes on with the one it has', () => {
    const wrong = { ...SMALL, batchSize: -1 };
    expect(() => createTrainer(wrong)).toThrow(TrainerConfigError);
    const trainer = createTrainer(SMALL);
    trainer.step(3);
    expect(() => trainer.reset(wrong)).toThrow(TrainerConfigError);
    expect(trainer.getSnapshot().step).toBe(3);
  });

  test('finishes at its last step', () => {
    const trainer = createTrainer({ ...SMALL, maxSteps: 12 });
    trainer.step(100);
    expect(trainer.getSnapshot()).toMatchObject({ step: 12, status: 'finished', maxSteps: 12 });
    trainer.run();
    expect(trainer.getSnapshot().status).toBe('finished');
    trainer.seek(11);
    expect(trainer.getSnapshot().status).toBe('paused');
  });

  test('learns on full batches as it does without a test set, judged at every step', () => {
    const trainer = createTrainer({
      ...SMALL,
      batchSize: 'full',
      dataset: { ...SMALL.dataset, testFraction: 0 },
    });
    trainer.step(200);
    const { history, epoch, trainLoss } = trainer.getSnapshot();
    expect(history.steps).toEqual(Float64Array.from({ length: 201 }, (_, step) => step));
    expect(history.trainLosses[200]).toBe(trainLoss);
    expect(epoch).toBe(200);
    trainer.seek(77);
    expect(trainer.getSnapshot().trainLoss).toBe(history.trainLosses[77]);
  });
});

describe('a run that diverges', () => {
  const config: TrainerConfig = {
    ...SMALL,
    model: { hidden: [4], activation: 'relu' },
    loss: 'mse',
    optimizer: { kind: 'sgd', learningRate: 1000 },
  };

  test('stops, says when and what to try, and leaves the steps before it within reach', () => {
    const trainer = createTrainer(config, { boundary });
    trainer.step(5);
    const finite = trainer.getSnapshot();
    trainer.step(1000);
    const { status, step, message, furthestStep, boundary: picture } = trainer.getSnapshot();
    expect(status).toBe('diverged');
    expect(message).toMatch(/^The loss .* at step \d+: the learning rate 1,000 is too large\. Lower it and reset\.$/u);
    expect(message).toContain(`step ${step}`);
    expect(furthestStep).toBe(step);
    expect(picture?.values).toEqual(finite.boundary?.values);
    trainer.run();
    trainer.step();
    expect(trainer.getSnapshot()).toMatchObject({ step, status: 'diverged' });
    trainer.seek(step - 1);
    expect(trainer.getSnapshot().status).toBe('paused');
    expect(Number.isFinite(trainer.getSnapshot().parameters[0])).toBe(true);
    trainer.step(5);
    expect(trainer.getSnapshot()).toMatchObject({ step, status: 'diverged', message });
    trainer.reset({ ...config, optimizer: { kind: 'sgd', learningRate: 0.01 } });
    trainer.step(20);
    expect(trainer.getSnapshot()).toMatchObject({ step: 20, status: 'paused' });
    expect(trainer.getSnapshot().message).toBeUndefined();
  });

  test('does so by an explosion too, where saturated neurons keep the numbers finite', () => {
    const trainer = createTrainer({ ...defaultTrainerConfig, optimizer: { kind: 'sgd', learningRate: 1000 } });
    trainer.step(2000);
    const { status, step, message, trainLoss } = trainer.getSnapshot();
    expect(status).toBe('diverged');
    expect(message).toMatch(/^The loss exploded to .* at step \d+: the learning rate 1,000 is too large/u);
    expect(Number.isFinite(trainLoss)).toBe(true);
    trainer.seek(0);
    trainer.step(2000);
    expect(trainer.getSnapshot()).toMatchObject({ status: 'diverged', step, message });
  });

  test('may do so before the first update, from its data', () => {
    const points = [
      { x: [1e6, 1e6], label: 1 },
      { x: [0, 1], label: -1 },
    ];
    const trainer = createTrainer({
      ...config,
      dataset: { kind: 'points', points },
      initialParameters: Array.from({ length: 17 }, () => 1e90),
    });
    expect(trainer.getSnapshot()).toMatchObject({ step: 0, status: 'diverged' });
    expect(trainer.getSnapshot().message).toContain('before the first update');
  });
});

describe('seek', () => {
  const optimizers: OptimizerConfig[] = [
    { kind: 'sgd', learningRate: 0.1, schedule: { kind: 'linear', to: 0.01, steps: 150 } },
    { kind: 'momentum', learningRate: 0.05 },
    { kind: 'adam', learningRate: 0.01 },
  ];
  for (const optimizer of optimizers) {
    for (const batchSize of [1, 7, 30, 'full'] as const) {
      test(`gives every step again bit for bit, and the run after it: ${optimizer.kind}, batches of ${batchSize}`, () => {
        const trainer = createTrainer({ ...SMALL, optimizer, batchSize });
        const first: Float64Array[] = [];
        for (let step = 0; step <= 200; step++) {
          first.push(trainer.getSnapshot().parameters);
          trainer.step();
        }
        for (const step of [200, 0, 17, 16, 15, 160, 3, 199, 201, 64, 33]) {
          trainer.seek(step);
          expect(trainer.getSnapshot().step).toBe(step);
          expect(trainer.getSnapshot().furthestStep).toBe(201);
          if (step < 201) expect(trainer.getSnapshot().parameters).toEqual(first[step]);
        }
        trainer.step(100);
        expect(trainer.getSnapshot().parameters).toEqual(first[133]);
        trainer.seek(12);
        trainer.step(188);
        expect(trainer.getSnapshot().parameters).toEqual(first[200]);
      });
    }
  }

  test('stays within what was computed', () => {
    const trainer = createTrainer(SMALL);
    trainer.step(10);
    for (const [wanted, reached] of [
      [1e9, 10],
      [-5, 0],
      [NaN, 0],
      [3.7, 3],
    ] as const) {
      trainer.seek(wanted);
      expect(trainer.getSnapshot().step).toBe(reached);
    }
    expect(trainer.getSnapshot().history.steps.length).toBe(11);
  });
});

describe('run', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('trains in slices until the last step, and tells its listeners on the way', () => {
    const trainer = createTrainer({ ...SMALL, maxSteps: 500 });
    const steps: number[] = [];
    trainer.subscribe(() => steps.push(trainer.getSnapshot().step));
    trainer.run();
    expect(trainer.getSnapshot().status).toBe('running');
    vi.runAllTimers();
    expect(trainer.getSnapshot()).toMatchObject({ step: 500, status: 'finished' });
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(500);
  });

  test('keeps to the pace asked for, and does not rush after a stall', () => {
    const trainer = createTrainer(SMALL);
    trainer.run({ stepsPerSecond: 20 });
    vi.advanceTimersByTime(2000);
    trainer.pause();
    expect(trainer.getSnapshot().status).toBe('paused');
    expect(trainer.getSnapshot().step).toBeGreaterThanOrEqual(40);
    expect(trainer.getSnapshot().step).toBeLessThanOrEqual(41);
    vi.advanceTimersByTime(2000);
    expect(trainer.getSnapshot().step).toBeLessThanOrEqual(41);
  });

  test('ends with dispose, after which nothing happens any more', () => {
    const trainer = createTrainer(SMALL);
    const listener = vi.fn<() => void>();
    trainer.subscribe(listener);
    trainer.run();
    trainer.dispose();
    trainer.dispose();
    listener.mockClear();
    vi.runAllTimers();
    trainer.step();
    trainer.run();
    expect(listener).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(trainer.getSnapshot().step).toBe(0);
  });
});

describe('pictures of the output', () => {
  test('are there when asked for, change with the parameters, and go when no longer asked for', () => {
    const trainer = createTrainer(SMALL, { boundary: { ...boundary, neuronResolution: 3 } });
    const first = trainer.getSnapshot();
    expect(first.boundary).toMatchObject({ columns: 8, rows: 8, xDomain: [-2, 3], yDomain: [-2, 2] });
    expect(first.neuronBoundaries?.map((layer) => layer.length)).toEqual([3, 1]);
    trainer.step(10);
    expect(trainer.getSnapshot().boundary?.values).not.toEqual(first.boundary?.values);
    trainer.setBoundary(undefined);
    expect(trainer.getSnapshot().boundary).toBeUndefined();
    expect(createTrainer(SMALL).getSnapshot().boundary).toBeUndefined();
  });
});
