import './howFast.css';
import { PART_IDS } from './parts.ts';
import { PART_TEXTS } from './partTexts.ts';
import type { Effort } from './race.ts';
import { FULL_EFFORT } from './race.ts';
import { ResultTable } from './ResultTable.tsx';
import { useCatalogTheme } from './useCatalogTheme.ts';
import type { ComparisonState } from './useComparison.ts';
import { useComparison } from './useComparison.ts';

export interface HowFastProps {
  /** How much is done for the figures. Default: about ten seconds. */
  readonly effort?: Effort;
}

/** The comparison with its button, its progress and its tables, run in the reader's browser. */
export function HowFast({ effort = FULL_EFFORT }: HowFastProps) {
  const theme = useCatalogTheme();
  const { start, stop, ...state } = useComparison(effort);
  const isRunning = state.phase === 'running';
  const percent = Math.round(100 * state.progress);
  return (
    <div className="mgp howFast sb-unstyled" data-mgp-theme={theme}>
      <div className="howFast-controls">
        <button
          type="button"
          className="mgp-button"
          data-variant={isRunning ? undefined : 'primary'}
          onClick={isRunning ? stop : start}
        >
          {isRunning ? 'Stop' : state.phase === 'idle' ? 'Run the comparison' : 'Run it again'}
        </button>
        <p role="status">{statusText(state)}</p>
        <div className="howFast-progress">
          {isRunning && (
            <div role="progressbar" aria-label="Progress of the comparison" aria-valuenow={percent}>
              <span style={{ width: `${percent}%` }} />
            </div>
          )}
        </div>
      </div>
      <p className="howFast-legend">
        A dot shows how many times faster than plain loops somebody is: to the right is faster, to the left slower, and
        each line is a factor of ten.
      </p>
      {PART_IDS.map((part) => (
        <ResultTable key={part} part={part} report={state.reports[part]} />
      ))}
    </div>
  );
}

function statusText({ phase, part, message = '' }: ComparisonState): string {
  switch (phase) {
    case 'idle':
      return 'It takes about ten seconds and one processor core.';
    case 'running':
      return part === undefined ? '' : `${PART_IDS.indexOf(part) + 1} of ${PART_IDS.length}: ${PART_TEXTS[part].title}`;
    case 'finished':
      return 'Done. Another run differs by some percent.';
    case 'stopped':
      return 'Stopped.';
    case 'failed':
      return `It could not go on: ${message}`;
  }
}
