import { TrustedWorker } from './TrustedWorker.ts';

/**
 * The worker in which a trainer lives, a script of its own beside this module. Bundlers find it by
 * this very expression; a page that serves it from elsewhere makes its own worker (`startTrainer`).
 *
 * @throws Error where there are no workers, or the page's content security policy forbids them
 */
export function createTrainerWorker(): Worker {
  const Worker = TrustedWorker;
  return new Worker(new URL('./trainer.worker.js', import.meta.url), { type: 'module' });
}
