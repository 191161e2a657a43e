import { useEffect, useRef, useState } from 'react';
import type { PartReport } from './comparePart.ts';
import type { PartId } from './parts.ts';
import { PART_IDS } from './parts.ts';
import type { Effort } from './race.ts';
import { runPart } from './runPart.ts';

export interface ComparisonState {
  readonly phase: 'idle' | 'running' | 'finished' | 'stopped' | 'failed';
  /** The part that runs. */
  readonly part?: PartId;
  /** Of all parts, 0…1. */
  readonly progress: number;
  readonly reports: Readonly<Partial<Record<PartId, PartReport>>>;
  /** Why it failed. */
  readonly message?: string;
}

export interface Comparison extends ComparisonState {
  readonly start: () => void;
  readonly stop: () => void;
}

const IDLE: ComparisonState = { phase: 'idle', progress: 0, reports: {} };

/** The comparison of this page: one part after the other, until it is stopped or the page is left. */
export function useComparison(effort: Effort): Comparison {
  const [state, setState] = useState(IDLE);
  const stopPart = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stopPart.current?.(), []);

  const runParts = async (): Promise<void> => {
    for (const [index, part] of PART_IDS.entries()) {
      const share = (progress: number) => (index + progress) / PART_IDS.length;
      setState((last) => ({ ...last, part, progress: share(0) }));
      const { finished, stop } = runPart({ part, effort }, (report) =>
        setState((last) => ({
          ...last,
          progress: share(report.progress),
          reports: { ...last.reports, [part]: report },
        })),
      );
      stopPart.current = stop;
      await finished;
    }
  };

  return {
    ...state,
    start() {
      stopPart.current?.();
      setState({ ...IDLE, phase: 'running' });
      runParts().then(
        () => setState((last) => ({ ...last, phase: 'finished', part: undefined })),
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          setState((last) => ({ ...last, phase: 'failed', part: undefined, message }));
        },
      );
    },
    stop() {
      stopPart.current?.();
      setState((last) => ({ ...last, phase: 'stopped', part: undefined }));
    },
  };
}
