import { BoundarySampler } from './BoundarySampler.ts';
import { Pacer } from './Pacer.ts';
import { RecordedRun } from './RecordedRun.ts';
import { SpeedMeter } from './SpeedMeter.ts';
import type { TimeSlices } from './timeSlices.ts';
import { SHARED_THREAD } from './timeSlices.ts';
import type { Trainer } from './Trainer.ts';
import type { TrainerConfig } from './TrainerConfig.ts';
import type { RunOptions, TrainerOptions } from './TrainerOptions.ts';
import type { TrainingSnapshot, TrainingStatus } from './TrainingSnapshot.ts';
import { parseTrainerConfig } from './validateTrainerConfig.ts';

/**
 * Least time between two notices of a running trainer to its listeners, in milliseconds: two frames, the pace of the
 * pictures. Numbers that change faster cannot be read, and every other frame is left to whatever else moves.
 */
const NOTICE_INTERVAL = 32;

/**
 * A trainer on this thread, in Node or in a page. `step`, `seek` and `reset` are done when they
 * return; `run` trains in slices of a few milliseconds, so that a page stays responsive.
 *
 * ```ts
 * const trainer = createTrainer(config);
 * trainer.step(100);
 * trainer.getSnapshot().trainLoss;
 * ```
 *
 * @throws TrainerConfigError for a config that cannot be trained; `reset` likewise, and then goes on with the old one
 */
export function createTrainer(config: TrainerConfig, options: TrainerOptions = {}): Trainer {
  return createSlicedTrainer(config, options, SHARED_THREAD);
}

/** The same for a thread whose time is divided in another way. */
export function createSlicedTrainer(config: TrainerConfig, options: TrainerOptions, slices: TimeSlices): Trainer {
  let run = new RecordedRun(parseTrainerConfig(config), options.backend);
  const sampler = new BoundarySampler(options.boundary, options.backend);
  const listeners = new Set<() => void>();
  let running: { pacer: Pacer; cancel: () => void } | undefined;
  let snapshot: TrainingSnapshot | undefined;
  let meter = new SpeedMeter();
  let noticed = -Infinity;
  let isDisposed = false;

  const notify = (): void => {
    snapshot = undefined;
    noticed = performance.now();
    for (const listener of [...listeners]) listener();
  };
  const stop = (): boolean => {
    const wasRunning = running !== undefined;
    running?.cancel();
    running = undefined;
    return wasRunning;
  };
  /** Wraps what a user may ask for, which a disposed trainer no longer does. */
  const unlessDisposed =
    <Arguments extends unknown[]>(command: (...parameters: Arguments) => void) =>
    (...parameters: Arguments): void => {
      if (!isDisposed) command(...parameters);
    };

  const slice = (): void => {
    if (running === undefined) return;
    const begin = performance.now();
    const { step } = run;
    for (let due = running.pacer.due(begin); due >= 1 && run.advance(); due--) {
      const spent = performance.now() - begin;
      if (spent < slices.milliseconds) continue;
      // Only full slices are long enough for the clock.
      meter.add((run.step - step) * run.batchSize, spent);
      break;
    }
    if (run.ending !== undefined) {
      stop();
      notify();
      return;
    }
    running.cancel = slices.later(slice, running.pacer.wait());
    if (performance.now() - noticed >= NOTICE_INTERVAL) notify();
  };

  return {
    getSnapshot: () => (snapshot ??= snapshotOf(run, running !== undefined, sampler, meter)),
    subscribe(listener) {
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    step: unlessDisposed((n = 1) => {
      const wasRunning = stop();
      const { step, ending } = run;
      for (let left = Math.floor(n); left > 0 && run.advance(); left--);
      if (wasRunning || run.step !== step || run.ending !== ending) notify();
    }),
    run: unlessDisposed(({ stepsPerSecond = Infinity }: RunOptions = {}) => {
      if (run.ending !== undefined) return;
      stop();
      running = { pacer: new Pacer(stepsPerSecond, performance.now()), cancel: slices.later(slice, 0) };
      notify();
    }),
    pause: unlessDisposed(() => {
      if (stop()) notify();
    }),
    reset: unlessDisposed((next?: TrainerConfig) => {
      const fresh = new RecordedRun(next === undefined ? run.config : parseTrainerConfig(next), options.backend);
      stop();
      run = fresh;
      meter = new SpeedMeter();
      sampler.clear();
      notify();
    }),
    seek: unlessDisposed((step: number) => {
      stop();
      run.seek(step);
      notify();
    }),
    setBoundary: unlessDisposed((request) => {
      sampler.setRequest(request);
      notify();
    }),
    dispose() {
      stop();
      isDisposed = true;
      listeners.clear();
    },
  };
}

function snapshotOf(
  run: RecordedRun,
  isRunning: boolean,
  sampler: BoundarySampler,
  { samplesPerSecond }: SpeedMeter,
): TrainingSnapshot {
  const evaluation = run.evaluation();
  const { step, ending, message } = run;
  const status: TrainingStatus = ending ?? (isRunning ? 'running' : step === 0 ? 'idle' : 'paused');
  return {
    step,
    epoch: run.epoch,
    status,
    ...(message === undefined ? {} : { message }),
    ...evaluation,
    learningRate: run.learningRate,
    parameters: run.parameters.slice(),
    backend: run.backend,
    ...(samplesPerSecond === undefined ? {} : { samplesPerSecond }),
    maxSteps: run.maxSteps,
    furthestStep: run.furthestStep,
    history: run.history.snapshot(),
    trainPoints: run.dataset.train,
    testPoints: run.dataset.test,
    ...sampler.pictures(run, isRunning, performance.now()),
  };
}
