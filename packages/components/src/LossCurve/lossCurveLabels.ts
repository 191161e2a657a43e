import { formatInteger, formatNumber } from '../internal/formatNumber.ts';

/** Every word that a loss curve shows or says. */
export interface LossCurveLabels {
  /** Name of the whole view. */
  readonly title: string;
  /** Name of the step axis, before a step in the readout. */
  readonly step: string;
  /** The switch between the scales; pressed = logarithmic. */
  readonly logScale: string;
  /** Name of the cursor that the arrow keys move. */
  readonly cursor: string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
  readonly divergedAt: (step: number) => string;
  /** Losses that a logarithmic scale cannot place. */
  readonly clamped: (count: number) => string;
  /** One sentence a line, for readers who do not see the picture. */
  readonly summary: (line: LossSummary) => string;
  /** Caption of the table. */
  readonly table: string;
}

/** What the summary of a line is made from. */
export interface LossSummary {
  readonly label: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly lowest: number;
  readonly lowestStep: number;
  readonly lastStep: number;
  readonly divergedAt?: number;
}

export const LOSS_CURVE_LABELS: LossCurveLabels = {
  title: 'Loss curve',
  step: 'step',
  logScale: 'Log scale',
  cursor: 'Step shown',
  empty: 'Train to see the loss',
  loading: 'Loading the losses…',
  error: 'The losses could not be loaded.',
  divergedAt: (step) => `diverged at step ${formatInteger(step)}`,
  clamped: (count) =>
    count === 1 ? '1 loss ≤ 0 drawn at the lower edge' : `${formatInteger(count)} losses ≤ 0 drawn at the lower edge`,
  summary: ({ label, first, last, lowest, lowestStep, lastStep, divergedAt }) =>
    `${label}: from ${formatNumber(first)} to ${formatNumber(last)} at step ${formatInteger(lastStep)}, ` +
    `lowest ${formatNumber(lowest)} at step ${formatInteger(lowestStep)}` +
    `${divergedAt === undefined ? '' : `; diverged at step ${formatInteger(divergedAt)}`}.`,
  table: 'Losses at some of the steps',
};
