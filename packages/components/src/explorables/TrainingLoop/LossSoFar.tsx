import { formatInteger, formatNumber } from '../../internal/formatNumber.ts';
import type { LoopFrame } from './loopFrame.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LossSoFarProps {
  readonly history: LoopFrame['history'];
  /** The last step whose loss is known, −1 for none. */
  readonly until: number;
  readonly words: TrainingLoopLabels;
}

const WIDTH = 260;
const HEIGHT = 120;
const BORDER = 6;
/** Steps that have room from the beginning. */
const LEAST_STEPS = 20;

/** How the loss went up to now; with each step the curve grows. */
export function LossSoFar({ history, until, words }: LossSoFarProps) {
  const known = history.filter(({ step, loss }) => step <= until && Number.isFinite(loss));
  const [first, last] = [known[0], known.at(-1)];
  const highest = Math.max(...known.map(({ loss }) => loss), Number.MIN_VALUE);
  const steps = Math.max(LEAST_STEPS, until);
  const x = (step: number) => BORDER + (step / steps) * (WIDTH - 2 * BORDER);
  const y = (loss: number) => HEIGHT - BORDER - (loss / highest) * (HEIGHT - 2 * BORDER);
  const points = known.map(({ step, loss }) => `${x(step).toFixed(1)},${y(loss).toFixed(1)}`).join(' ');
  const ends = [first, last === first ? undefined : last];
  return (
    <figure className="mgp-TrainingLoop-history">
      <figcaption className="mgp-heading">{words.history}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path className="mgp-TrainingLoop-axis" d={`M0 ${HEIGHT - BORDER}H${WIDTH}`} />
        <polyline className="mgp-TrainingLoop-curve" points={points} />
        {last && <circle className="mgp-TrainingLoop-now" cx={x(last.step)} cy={y(last.loss)} r="3.5" />}
      </svg>
      <div className="mgp-TrainingLoop-scale">
        {ends.map(
          (end) => end && <span key={end.step}>{words.lossAt(formatNumber(end.loss), formatInteger(end.step))}</span>,
        )}
      </div>
    </figure>
  );
}
