import { formatNumber } from '../internal/formatNumber.ts';
import { formatShort } from './formatShort.ts';
import type { FunctionPoint } from './FunctionPoint.ts';

/** Every word that a function plot shows or says. */
export interface FunctionPlotLabels {
  /** Name of the whole view. */
  readonly title: (names: FunctionNames) => string;
  /** Name of the slider that moves the point. */
  readonly slider: (names: FunctionNames) => string;
  /** What is said of the point: the slider's value in words. */
  readonly point: (point: FunctionPoint, names: FunctionNames) => string;
  /** What the tangent means, in a sentence. */
  readonly meaning: (point: FunctionPoint, names: FunctionNames) => string;
  readonly run: (run: number) => string;
  readonly rise: (rise: number) => string;
  /** In a region where the output is not a number. */
  readonly noValue: string;
  /** Where parts of the curve are above or below the picture. */
  readonly cutOff: string;
  /** Where the point itself is. */
  readonly outside: (direction: 'above' | 'below') => string;
  /** The curve in a sentence, for readers who do not see the picture. */
  readonly summary: (summary: FunctionSummary) => string;
  /** Caption of the table. */
  readonly table: (names: FunctionNames) => string;
  readonly empty: string;
  /** Where no sample is finite. */
  readonly noCurve: (names: FunctionNames) => string;
  readonly loading: string;
  readonly error: string;
}

export interface FunctionNames {
  readonly variable: string;
  readonly output: string;
}

/** What the summary of a curve is made from. */
export interface FunctionSummary extends FunctionNames {
  readonly from: number;
  readonly to: number;
  /** Smallest and largest finite value; NaN where there is none. */
  readonly lowest: number;
  readonly highest: number;
}

export const FUNCTION_PLOT_LABELS: FunctionPlotLabels = {
  title: ({ variable, output }) => `${output} as a function of ${variable}`,
  slider: ({ variable }) => `Value of ${variable}`,
  point: ({ x, y, slope }, { variable, output }) =>
    `${variable} = ${formatNumber(x)}, ${output} = ${formatNumber(y)}, slope ${formatNumber(slope)}`,
  meaning: ({ y, slope, kink = false }, { variable, output }) => {
    if (Number.isNaN(y)) return `${output} is not a number here, so it has no slope.`;
    if (!Number.isFinite(y)) return `${output} is infinite here, so it has no slope.`;
    if (Number.isNaN(slope)) return `The slope is not a number here.`;
    if (!Number.isFinite(slope)) return `The curve is vertical here: its slope grows without limit.`;
    if (kink) {
      return `The curve has a corner here, so no single slope is right. Autograd takes ${formatNumber(slope)}.`;
    }
    if (slope === 0) return `The tangent is level: a tiny step in ${variable} hardly changes ${output}.`;
    return `The slope is the gradient: add a tiny h to ${variable}, and ${output} changes by about ${formatNumber(slope)} · h.`;
  },
  run: (run) => `run ${formatShort(run)}`,
  rise: (rise) => `rise ${formatShort(rise)}`,
  noValue: 'not a number',
  cutOff: 'cut off at the edge',
  outside: (direction) => (direction === 'above' ? 'the point is above' : 'the point is below'),
  summary: ({ variable, output, from, to, lowest, highest }) =>
    `${output} for ${variable} from ${formatShort(from)} to ${formatShort(to)}: ` +
    (Number.isNaN(lowest)
      ? 'no finite value.'
      : lowest === highest
        ? `always ${formatNumber(lowest)}.`
        : `between ${formatNumber(lowest)} and ${formatNumber(highest)}.`),
  table: ({ variable, output }) => `${output} at some values of ${variable}`,
  empty: 'Choose a variable to see its curve',
  noCurve: ({ output }) => `${output} has no finite value here`,
  loading: 'Loading the curve…',
  error: 'The curve could not be loaded.',
};
