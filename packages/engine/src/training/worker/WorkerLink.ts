import type { TrainerCommand, TrainerReport } from './protocol.ts';
import { readReport } from './protocol.ts';
import type { TrainerWorker, TrainerWorkerEvent } from './TrainerWorker.ts';

/** How often a worker is asked whether it is alive, in milliseconds. */
const PING_INTERVAL = 5_000;
/** A worker that has not answered for this long is taken for dead. */
const PATIENCE = 15_000;

/** A worker and whether it is alive. */
export class WorkerLink {
  private readonly worker: TrainerWorker;
  private readonly onReport: (report: TrainerReport) => void;
  private readonly onDeath: (reason: string) => void;
  private readonly timer: ReturnType<typeof setInterval>;
  private unansweredSince = Infinity;
  private lastTick = performance.now();
  private isAnswering = false;

  constructor(worker: TrainerWorker, onReport: (report: TrainerReport) => void, onDeath: (reason: string) => void) {
    this.worker = worker;
    this.onReport = onReport;
    this.onDeath = onDeath;
    worker.addEventListener('message', this.receive);
    worker.addEventListener('error', this.fail);
    worker.addEventListener('messageerror', this.fail);
    this.timer = setInterval(this.tick, PING_INTERVAL);
    // In Node, where a timer is an object, watching a trainer is no reason to stay alive.
    (this.timer as unknown as { unref?: () => void }).unref?.();
  }

  /** Whether anything was ever heard from it. */
  get hasAnswered(): boolean {
    return this.isAnswering;
  }

  send(command: TrainerCommand): void {
    this.unansweredSince = Math.min(this.unansweredSince, performance.now());
    this.worker.postMessage(command);
  }

  /** Ends the worker and hears nothing more from it. */
  close(): void {
    clearInterval(this.timer);
    this.worker.removeEventListener('message', this.receive);
    this.worker.removeEventListener('error', this.fail);
    this.worker.removeEventListener('messageerror', this.fail);
    this.worker.terminate();
  }

  private readonly receive = ({ data }: TrainerWorkerEvent): void => {
    const report = readReport(data);
    if (report === undefined) return;
    this.unansweredSince = Infinity;
    this.isAnswering = true;
    this.onReport(report);
  };

  private readonly fail = (event: TrainerWorkerEvent): void => {
    event.preventDefault?.();
    this.onDeath(event.message === undefined || event.message === '' ? 'it could not be loaded' : event.message);
  };

  private readonly tick = (): void => {
    const now = performance.now();
    const wasAsleep = now - this.lastTick > 2 * PING_INTERVAL;
    this.lastTick = now;
    if (wasAsleep) this.unansweredSince = now;
    else if (now - this.unansweredSince > PATIENCE) return this.onDeath('it does not answer');
    this.send({ type: 'ping' });
  };
}
