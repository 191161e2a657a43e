import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTrainer } from '../createTrainer.ts';
import { defaultTrainerConfig } from '../defaultTrainerConfig.ts';
import { OWN_THREAD } from '../timeSlices.ts';
import type { Trainer } from '../Trainer.ts';
import type { TrainerConfig } from '../TrainerConfig.ts';
import type { TrainingSnapshot } from '../TrainingSnapshot.ts';
import { connectTrainer } from './connectTrainer.ts';
import { createTrainerHost } from './trainerHost.ts';
import type { TrainerWorker, TrainerWorkerEvent } from './TrainerWorker.ts';

const CONFIG: TrainerConfig = {
  ...defaultTrainerConfig,
  dataset: { kind: 'moons', samples: 40, noise: 0.1, testFraction: 0.25 },
  model: { hidden: [3], activation: 'tanh' },
};
const boundary = { resolution: 8, xDomain: [-2, 3], yDomain: [-2, 2], neuronResolution: 4 } as const;

type Type = 'message' | 'messageerror' | 'error';

/** A worker's host at the other end of a channel: messages are cloned and transferred as between threads. */
function fakeWorker() {
  const { port1, port2 } = new MessageChannel();
  const received: unknown[] = [];
  const host = createTrainerHost((report, transfer) => port2.postMessage(report, transfer as never), OWN_THREAD);
  port2.on('message', (message) => host.receive(message));
  const listeners: Record<Type, Set<(event: TrainerWorkerEvent) => void>> = {
    message: new Set(),
    messageerror: new Set(),
    error: new Set(),
  };
  const emit = (type: Type, event: TrainerWorkerEvent): void => listeners[type].forEach((listener) => listener(event));
  port1.on('message', (data) => {
    received.push(data);
    emit('message', { data });
  });
  const terminate = vi.fn<() => void>(() => {
    host.dispose();
    port1.close();
  });
  const worker: TrainerWorker = {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type, listener) => listeners[type].add(listener),
    removeEventListener: (type, listener) => listeners[type].delete(listener),
    terminate,
  };
  return { worker, emit, terminate, received };
}

const open: Trainer[] = [];
const connected = (...given: Parameters<typeof connectTrainer>): Trainer => {
  const trainer = connectTrainer(...given);
  open.push(trainer);
  return trainer;
};
afterEach(() => open.splice(0).forEach((trainer) => trainer.dispose()));

function until(trainer: Trainer, condition: (snapshot: TrainingSnapshot) => boolean): Promise<TrainingSnapshot> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!condition(trainer.getSnapshot())) return;
      unsubscribe();
      resolve(trainer.getSnapshot());
    };
    const unsubscribe = trainer.subscribe(check);
    check();
  });
}

const atStep = (step: number) => (snapshot: TrainingSnapshot) => snapshot.step === step;

describe('a trainer over a worker', () => {
  test('shows step 0 at once, and every later step as a trainer on this thread does', async () => {
    const options = { boundary, backend: 'interpreter' } as const;
    const local = createTrainer(CONFIG, options);
    const trainer = connected(fakeWorker().worker, CONFIG, options);
    expect(trainer.getSnapshot()).toEqual(local.getSnapshot());
    for (const n of [1, 9, 200]) {
      local.step(n);
      trainer.step(n);
      const remote = await until(trainer, atStep(local.getSnapshot().step));
      const { boundary: grid, neuronBoundaries, ...rest } = local.getSnapshot();
      expect(remote).toMatchObject({ ...rest, history: expect.anything() });
      expect(Array.from(remote.history.steps).at(-1)).toBe(remote.step);
      expect(remote.boundary).toEqual(grid);
      const single = neuronBoundaries?.map((layer) =>
        layer.map((neuron) => ({ ...neuron, values: Float32Array.from(neuron.values) })),
      );
      expect(remote.neuronBoundaries).toEqual(single);
    }
  });

  test('has the whole history, though each message brings only what is new', async () => {
    const { worker, received } = fakeWorker();
    const config: TrainerConfig = {
      ...CONFIG,
      batchSize: 'full',
      dataset: { kind: 'xor', samples: 4, noise: 0, testFraction: 0 },
      maxSteps: 12_000,
    };
    const trainer = connected(worker, config);
    trainer.run();
    const { history, status } = await until(trainer, ({ step }) => step === 12_000);
    const local = createTrainer(config);
    local.step(12_000);
    expect(status).toBe('finished');
    const expected = local.getSnapshot().history;
    expect(Array.from(history.steps)).toEqual(Array.from(expected.steps));
    expect(Array.from(history.trainLosses)).toEqual(Array.from(expected.trainLosses));
    expect(history.testLosses.length).toBe(0);
    expect(received.length).toBeGreaterThan(2);
  });

  test('pauses, resets and seeks as asked', async () => {
    const trainer = connected(fakeWorker().worker, CONFIG);
    // At full speed it would have ended before it was first reported.
    trainer.run({ stepsPerSecond: 500 });
    await until(trainer, ({ step, status }) => status === 'running' && step > 0);
    trainer.pause();
    const paused = await until(trainer, ({ status }) => status === 'paused');
    trainer.seek(1);
    const early = await until(trainer, atStep(1));
    expect(early.furthestStep).toBe(paused.step);
    trainer.reset();
    expect(trainer.getSnapshot()).toMatchObject({ step: 0, status: 'idle' });
    trainer.step();
    expect((await until(trainer, atStep(1))).parameters).toEqual(early.parameters);
    trainer.reset({ ...CONFIG, seed: 2 });
    trainer.step(2);
    const other = await until(trainer, atStep(2));
    const local = createTrainer({ ...CONFIG, seed: 2 });
    local.step(2);
    expect(other.parameters).toEqual(local.getSnapshot().parameters);
    expect(other.trainPoints).toEqual(local.getSnapshot().trainPoints);
  });

  test('tells in its snapshot what is wrong with a config, and takes the next good one', async () => {
    const wrong = { ...CONFIG, batchSize: -1 };
    const trainer = connected(fakeWorker().worker, wrong);
    expect(trainer.getSnapshot().message).toContain('batch size');
    trainer.run();
    trainer.reset();
    trainer.reset(CONFIG);
    expect(trainer.getSnapshot().message).toBeUndefined();
    trainer.step(3);
    await until(trainer, atStep(3));
    trainer.reset(wrong);
    expect(trainer.getSnapshot().message).toContain('batch size');
    expect(trainer.getSnapshot().step).toBe(3);
    trainer.step();
    expect((await until(trainer, atStep(4))).message).toBeUndefined();
  });

  test('draws other pictures when asked to, before and after the worker has begun', async () => {
    const trainer = connected(fakeWorker().worker, CONFIG);
    expect(trainer.getSnapshot().boundary).toBeUndefined();
    trainer.setBoundary(boundary);
    expect(trainer.getSnapshot().boundary?.columns).toBe(8);
    trainer.step();
    await until(trainer, atStep(1));
    trainer.setBoundary({ ...boundary, resolution: 5 });
    await until(trainer, (snapshot) => snapshot.boundary?.columns === 5);
    trainer.setBoundary(undefined);
    await until(trainer, (snapshot) => snapshot.boundary === undefined && snapshot.neuronBoundaries === undefined);
  });

  test('does a long step in parts, so that it can be paused', async () => {
    const trainer = connected(fakeWorker().worker, { ...CONFIG, maxSteps: 1_000_000 });
    trainer.step(1_000_000);
    await until(trainer, ({ step }) => step > 0);
    trainer.pause();
    trainer.seek(5);
    const { furthestStep } = await until(trainer, atStep(5));
    expect(furthestStep).toBeLessThan(1_000_000);
  });

  test('says that its worker died, and takes up with a new one where it was', async () => {
    const workers = [fakeWorker(), fakeWorker()];
    let made = 0;
    const make = (): TrainerWorker => workers[made++]?.worker ?? fakeWorker().worker;
    const trainer = connected(make, CONFIG);
    trainer.step(30);
    const before = await until(trainer, atStep(30));
    trainer.seek(20);
    await until(trainer, atStep(20));
    workers[0]?.emit('error', { message: 'out of memory' });
    expect(trainer.getSnapshot()).toMatchObject({ step: 20, status: 'paused' });
    expect(trainer.getSnapshot().message).toContain('out of memory');
    expect(workers[0]?.terminate).toHaveBeenCalled();
    trainer.step(10);
    const after = await until(trainer, ({ step, message }) => step === 30 && message === undefined);
    expect(after.parameters).toEqual(before.parameters);
    expect(after.history).toEqual(before.history);
  });

  test('takes a worker that does not answer for dead', async () => {
    vi.useFakeTimers();
    const terminate = vi.fn<() => void>();
    try {
      const silent: TrainerWorker = {
        postMessage: () => {},
        addEventListener: () => {},
        removeEventListener: () => {},
        terminate: () => terminate(),
      };
      const trainer = connected(silent, CONFIG);
      trainer.run();
      vi.advanceTimersByTime(30_000);
      expect(trainer.getSnapshot().message).toContain('does not answer');
      expect(terminate).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('tries the next worker where one cannot be made or does not begin', async () => {
    const broken = fakeWorker();
    const makers = [
      () => {
        throw new Error('Workers are forbidden.');
      },
      () => ({ ...broken.worker, postMessage: () => queueMicrotask(() => broken.emit('error', {})) }),
      () => fakeWorker().worker,
    ];
    const trainer = connected(makers, CONFIG);
    trainer.step(4);
    expect((await until(trainer, atStep(4))).message).toBeUndefined();
    expect(broken.terminate).toHaveBeenCalled();
  });

  test('leaves messages alone that are none of its protocol', async () => {
    const { worker, emit } = fakeWorker();
    const trainer = connected(worker, CONFIG);
    trainer.step();
    await until(trainer, atStep(1));
    const before = trainer.getSnapshot();
    for (const data of [
      null,
      3,
      'step',
      {},
      { type: 'snapshot' },
      { type: 'constructor' },
      { type: 'refused', run: 'x' },
    ]) {
      emit('message', { data });
      worker.postMessage(data);
    }
    expect(trainer.getSnapshot()).toBe(before);
    trainer.step();
    await until(trainer, atStep(2));
  });

  test('ends its worker with dispose, and is silent from then on', async () => {
    const { worker, terminate } = fakeWorker();
    const trainer = connected(worker, CONFIG);
    trainer.run();
    await until(trainer, ({ step }) => step > 0);
    const listener = vi.fn<() => void>();
    trainer.subscribe(listener);
    trainer.dispose();
    trainer.dispose();
    expect(terminate).toHaveBeenCalledTimes(1);
    trainer.run();
    trainer.reset();
    trainer.setBoundary(boundary);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(listener).not.toHaveBeenCalled();
  });

  test('leaves step 0 of a large network to the worker', async () => {
    const config: TrainerConfig = { ...CONFIG, model: { hidden: [32, 32], activation: 'tanh' } };
    const trainer = connected(fakeWorker().worker, config, { boundary });
    expect(trainer.getSnapshot().trainPoints.length).toBe(30);
    expect(trainer.getSnapshot().trainLoss).toBeNaN();
    const { trainLoss, parameters } = await until(trainer, (snapshot) => snapshot.boundary !== undefined);
    expect(trainLoss).toBe(createTrainer(config).getSnapshot().trainLoss);
    expect(parameters.length).toBe(1185);
  });

  test('needs no worker until it has something to do', () => {
    const make = vi.fn<() => TrainerWorker>(() => fakeWorker().worker);
    const trainer = connected(make, CONFIG, { boundary });
    trainer.subscribe(() => {});
    trainer.reset({ ...CONFIG, seed: 3 });
    trainer.pause();
    trainer.seek(0);
    trainer.dispose();
    expect(make).not.toHaveBeenCalled();
  });
});
