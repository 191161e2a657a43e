import { SHARED_THREAD } from '../timeSlices.ts';
import { createTrainerHost } from './trainerHost.ts';
import type { TrainerWorker, TrainerWorkerEvent } from './TrainerWorker.ts';

/** What behaves like a trainer's worker but lives on this thread, in short slices of its time. */
export function createThreadlessWorker(): TrainerWorker {
  const listeners = new Set<(event: TrainerWorkerEvent) => void>();
  let isTerminated = false;
  /** Like a message: after the present task's code, never within it. */
  const soon = (task: () => void): void => {
    queueMicrotask(() => {
      if (!isTerminated) task();
    });
  };
  const host = createTrainerHost((report) => {
    soon(() => {
      for (const listener of [...listeners]) listener({ data: report });
    });
  }, SHARED_THREAD);
  return {
    postMessage: (message) => soon(() => host.receive(message)),
    addEventListener(type, listener) {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener(type, listener) {
      if (type === 'message') listeners.delete(listener);
    },
    terminate() {
      isTerminated = true;
      host.dispose();
    },
  };
}
