import type { PartReport } from './comparePart.ts';
import { comparePart } from './comparePart.ts';
import type { PartId } from './parts.ts';
import type { Effort } from './race.ts';

/** What the page asks for: one part, then this worker is done. */
export interface ComparisonRequest {
  readonly part: PartId;
  readonly effort: Effort;
}

export type ComparisonEvent =
  | { readonly kind: 'report'; readonly report: PartReport }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly message: string };

const post = (event: ComparisonEvent): void => self.postMessage(event);

self.addEventListener('message', ({ data }: MessageEvent<ComparisonRequest>) => {
  comparePart(data.part, data.effort, (report) => post({ kind: 'report', report })).then(
    () => post({ kind: 'finished' }),
    (error: unknown) => post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
