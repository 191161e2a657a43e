import { TrustedWorker } from '@micrograd-playground/engine';

/** The worker that ELK computes in. The file is `elk.worker.ts` here and `elk.worker.js` in the package. */
export function createElkWorker(): Worker {
  const Worker = TrustedWorker;
  return new Worker(new URL('./elk.worker.js', import.meta.url), { type: 'module' });
}
