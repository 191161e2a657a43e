import { createSlicedTrainer } from '../createTrainer.ts';
import type { TimeSlices } from '../timeSlices.ts';
import type { Trainer } from '../Trainer.ts';
import { TRAINER_LIMITS } from '../trainerLimits.ts';
import type { TrainerConfig } from '../TrainerConfig.ts';
import type { TrainingSnapshot } from '../TrainingSnapshot.ts';
import { packHistory } from './packHistory.ts';
import { packPictures } from './packPictures.ts';
import type { SnapshotReport, TrainerCommand, TrainerReport } from './protocol.ts';
import { PROTOCOL_VERSION, readCommand } from './protocol.ts';

/** Updates of `step` between two looks at the clock. */
const STEPS_AT_ONCE = 16;
/** Least time between two reports while `step` makes many updates, in milliseconds. */
const REPORT_INTERVAL = 50;

export interface TrainerHost {
  /** Takes in a message from the page; what is no command is left alone. */
  readonly receive: (message: unknown) => void;
  readonly dispose: () => void;
}

/**
 * The worker's side: a trainer that is told what to do by messages, and reports each change. There is
 * never more than one report under way, so that a page that was busy gets the newest state next, and
 * not everything that it missed.
 */
export function createTrainerHost(
  post: (report: TrainerReport, transfer: Transferable[]) => void,
  slices: TimeSlices,
): TrainerHost {
  let run = 0;
  let trainer: Trainer | undefined;
  let reported: TrainingSnapshot | undefined;
  let isUnderWay = false;
  let hasNews = false;
  let reportedAt = -Infinity;
  let stepsLeft = 0;
  let cancelSteps: (() => void) | undefined;
  const waiting: TrainerCommand[] = [];

  const report = (): void => {
    hasNews = true;
    if (isUnderWay || trainer === undefined) return;
    if (stepsLeft > 0 && performance.now() - reportedAt < REPORT_INTERVAL) return;
    hasNews = false;
    isUnderWay = true;
    const snapshot = trainer.getSnapshot();
    const message = pack(run, snapshot, reported);
    reported = snapshot;
    reportedAt = performance.now();
    post(message, buffersOf(message));
  };

  const forgetSteps = (): void => {
    cancelSteps?.();
    cancelSteps = undefined;
    stepsLeft = 0;
    waiting.length = 0;
  };

  const start = (command: Extract<TrainerCommand, { type: 'start' }>): void => {
    forgetSteps();
    trainer?.dispose();
    ({ run } = command);
    trainer = undefined;
    reported = undefined;
    isUnderWay = false;
    if (command.version !== PROTOCOL_VERSION) {
      const message = 'The training worker is of another version than this page. Reload the page.';
      post({ type: 'refused', run, message }, []);
      return;
    }
    const { boundary, backend } = command;
    try {
      trainer = createSlicedTrainer(command.config as TrainerConfig, { boundary, backend }, slices);
      trainer.subscribe(report);
      report();
    } catch (error) {
      post({ type: 'refused', run, message: error instanceof Error ? error.message : String(error) }, []);
    }
  };

  const obey = (command: TrainerCommand): void => {
    if (command.type === 'step') stepsLeft = Math.min(Math.floor(command.n) || 0, TRAINER_LIMITS.maxSteps.max);
    else if (command.type === 'run') trainer?.run({ stepsPerSecond: command.stepsPerSecond });
    else if (command.type === 'seek') trainer?.seek(command.step);
    else if (command.type === 'boundary') trainer?.setBoundary(command.request);
  };

  /** Makes the updates of `step` a slice at a time, and after them does what was asked for meanwhile. */
  const goOn = (): void => {
    cancelSteps = undefined;
    for (;;) {
      const begin = performance.now();
      while (stepsLeft > 0 && performance.now() - begin < slices.milliseconds) {
        const now = Math.min(STEPS_AT_ONCE, stepsLeft);
        trainer?.step(now);
        stepsLeft -= now;
      }
      if (stepsLeft > 0) {
        cancelSteps = slices.later(goOn, 0);
        return;
      }
      if (hasNews) report();
      const command = waiting.shift();
      if (command === undefined) return;
      obey(command);
    }
  };

  return {
    receive(message) {
      const command = readCommand(message);
      if (command === undefined) return;
      if (command.type === 'start') start(command);
      else if (command.type === 'ping') post({ type: 'pong' }, []);
      else if (command.type === 'seen') {
        if (command.run === run) isUnderWay = false;
        if (hasNews) report();
      } else if (command.type === 'pause') {
        forgetSteps();
        trainer?.pause();
      } else {
        waiting.push(command);
        if (cancelSteps === undefined) goOn();
      }
    },
    dispose() {
      forgetSteps();
      trainer?.dispose();
      trainer = undefined;
    },
  };
}

function pack(run: number, snapshot: TrainingSnapshot, before: TrainingSnapshot | undefined): SnapshotReport {
  const { history, trainPoints: _train, testPoints: _test, boundary, neuronBoundaries, ...rest } = snapshot;
  const hasNewPictures = before === undefined || before.boundary !== boundary;
  return {
    ...rest,
    type: 'snapshot',
    run,
    parameters: snapshot.parameters.slice(),
    history: packHistory(history, before?.history),
    ...(hasNewPictures ? { pictures: packPictures({ boundary, neuronBoundaries }) } : {}),
  };
}

function buffersOf({ parameters, history, pictures }: SnapshotReport): Transferable[] {
  const arrays = [parameters, history.steps, history.trainLosses, history.testLosses];
  const values = pictures === undefined ? [] : [pictures.boundary?.values, pictures.neuronValues];
  return [...arrays, ...values].flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]));
}
