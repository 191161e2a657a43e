import type { PartReport } from './comparePart.ts';
import type { ComparisonEvent, ComparisonRequest } from './comparison.worker.ts';

/** Runs a part in a worker of its own, where no other has taught the compiler anything. `stop` leaves it pending. */
export function runPart(
  request: ComparisonRequest,
  onReport: (report: PartReport) => void,
): { readonly finished: Promise<void>; readonly stop: () => void } {
  const worker = new Worker(new URL('./comparison.worker.ts', import.meta.url), { type: 'module' });
  const finished = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ComparisonEvent>) => {
      if (data.kind === 'report') {
        onReport(data.report);
        return;
      }
      worker.terminate();
      if (data.kind === 'finished') resolve();
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error(event.message || 'The worker could not be started.'));
    });
  });
  worker.postMessage(request);
  return { finished, stop: () => worker.terminate() };
}
