import type { Trainer } from '../Trainer.ts';
import type { TrainerConfig } from '../TrainerConfig.ts';
import type { TrainerOptions } from '../TrainerOptions.ts';
import type { TrainingSnapshot } from '../TrainingSnapshot.ts';
import { parseTrainerConfig } from '../validateTrainerConfig.ts';
import { blankSnapshot } from './blankSnapshot.ts';
import { HistoryCopy } from './packHistory.ts';
import { unpackPictures } from './packPictures.ts';
import { previewSnapshot } from './previewSnapshot.ts';
import type { SnapshotReport, TrainerCommand, TrainerReport } from './protocol.ts';
import { PROTOCOL_VERSION } from './protocol.ts';
import type { TrainerWorker } from './TrainerWorker.ts';
import { WorkerLink } from './WorkerLink.ts';

/**
 * A trainer over a worker. Commands take effect when the worker gets to them; until its first report
 * the snapshot is that of step 0, computed here (without losses and pictures for a large network). The
 * worker is put to work by the first command that needs it. Nothing is thrown later on: what is wrong with a config of `reset`, or with the worker, is
 * told by `message` in the snapshot, and the next command tries again.
 *
 * @param worker the worker (`createTrainerWorker`), or what makes one, so that a dead one can be replaced;
 *   of several, the next one is tried where one cannot be had. It is ended by `dispose`.
 */
export function connectTrainer(
  worker: TrainerWorker | (() => TrainerWorker) | readonly (() => TrainerWorker)[],
  config: TrainerConfig,
  options: TrainerOptions = {},
): Trainer {
  const makers = typeof worker === 'function' ? [worker] : 'postMessage' in worker ? [() => worker] : worker;
  const listeners = new Set<() => void>();
  const { backend } = options;
  let { boundary } = options;
  let current: TrainingSnapshot;
  let settled: TrainerConfig | undefined;
  let run = 0;
  let history = new HistoryCopy();
  let maker = 0;
  let link: WorkerLink | undefined;
  let isBroken = false;
  let isDisposed = false;
  /** Commands that no worker has answered yet. */
  let unanswered: TrainerCommand[] = [];

  const begin = (next: TrainerConfig): void => {
    const parsed = parseTrainerConfig(next);
    current = previewSnapshot(parsed, boundary, backend);
    settled = parsed;
    history = new HistoryCopy();
    unanswered = [];
    isBroken = false;
    run++;
  };
  try {
    begin(config);
  } catch (error) {
    current = blankSnapshot({ message: messageOf(error) });
  }

  const show = (snapshot: TrainingSnapshot): void => {
    current = snapshot;
    for (const listener of [...listeners]) listener();
  };
  const showProblem = (message: string): void => {
    show({ ...current, status: current.status === 'running' ? 'paused' : current.status, message });
  };

  const takeIn = (report: SnapshotReport): void => {
    const { type: _, run: __, history: entries, pictures, ...rest } = report;
    history.add(entries);
    const { trainPoints, testPoints, boundary: grid, neuronBoundaries } = current;
    const shown = pictures === undefined ? { boundary: grid, neuronBoundaries } : unpackPictures(pictures);
    link?.send({ type: 'seen', run });
    show({ ...rest, history: history.snapshot(), trainPoints, testPoints, ...shown });
  };
  const receive = (report: TrainerReport): void => {
    unanswered = [];
    if (report.type === 'pong' || report.run !== run) return;
    if (report.type === 'snapshot') takeIn(report);
    else showProblem(report.message);
  };

  const start = (): TrainerCommand => ({
    type: 'start',
    version: PROTOCOL_VERSION,
    run,
    config: settled,
    boundary,
    backend,
  });
  /** Puts a worker to work, the first that can be had. */
  const open = (last = 'there is none'): void => {
    let reason = last;
    for (; link === undefined; maker++) {
      const make = makers[maker];
      if (make === undefined) return giveUp(reason);
      try {
        link = new WorkerLink(make(), receive, replace);
        link.send(start());
        return;
      } catch (error) {
        reason = messageOf(error);
      }
    }
  };
  /** After a worker's death: another one, unless it had begun. Then it is for the user to decide. */
  const replace = (reason: string): void => {
    const hadAnswered = link?.hasAnswered === true;
    link?.close();
    link = undefined;
    if (hadAnswered) return giveUp(reason);
    maker++;
    const again = unanswered;
    unanswered = [];
    open(reason);
    if (link !== undefined) again.forEach((command) => send(command));
  };
  const giveUp = (reason: string): void => {
    maker = Math.min(maker, makers.length - 1);
    isBroken = true;
    showProblem(`The training worker stopped: ${reason}. Run or reset to start it again; it takes up where it was.`);
  };
  const send = (command: TrainerCommand): void => {
    if (link === undefined) open();
    if (link === undefined) return;
    if (!link.hasAnswered) unanswered.push(command);
    link.send(command);
  };
  /** A command to the worker; one that had died is replaced, and brought to where it was. */
  const command = (wanted: TrainerCommand): void => {
    if (isDisposed || settled === undefined) return;
    if (isBroken) {
      const { step, furthestStep } = current;
      isBroken = false;
      history = new HistoryCopy();
      if (furthestStep > 0) send({ type: 'step', n: furthestStep });
      if (furthestStep > step) send({ type: 'seek', step });
    }
    send(wanted);
  };

  /** What the preview left out, the worker has to tell. */
  const openIfUnknown = (): void => {
    if (settled !== undefined && link === undefined && current.history.steps.length === 0) open();
  };
  openIfUnknown();

  return {
    getSnapshot: () => current,
    subscribe(listener) {
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    step: (n = 1) => command({ type: 'step', n }),
    run: ({ stepsPerSecond = Infinity } = {}) => command({ type: 'run', stepsPerSecond }),
    pause() {
      if (link !== undefined) command({ type: 'pause' });
    },
    seek(step) {
      if (link !== undefined || isBroken) command({ type: 'seek', step });
    },
    reset(next = settled) {
      if (isDisposed || next === undefined) return;
      try {
        begin(next);
      } catch (error) {
        if (link !== undefined) command({ type: 'pause' });
        return showProblem(messageOf(error));
      }
      link?.send(start());
      openIfUnknown();
      show(current);
    },
    setBoundary(request) {
      if (isDisposed) return;
      boundary = request;
      if (link !== undefined) send({ type: 'boundary', request });
      else if (settled !== undefined && !isBroken) show(previewSnapshot(settled, boundary, backend));
    },
    dispose() {
      isDisposed = true;
      link?.close();
      link = undefined;
      listeners.clear();
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
