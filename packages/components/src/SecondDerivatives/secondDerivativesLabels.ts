import { formatNumber } from '../internal/formatNumber.ts';
import type { Bend, SurfaceShape } from './curvature.ts';

/** Every word that second derivatives are shown or said with. */
export interface SecondDerivativesLabels {
  /** Name of the whole view. */
  readonly title: string;
  /** What a second derivative is. */
  readonly intro: (names: { readonly output: string; readonly variable: string }) => string;
  /** How the curve bends along one variable, in two words. */
  readonly bends: Readonly<Record<Bend, string>>;
  /** The same, and what it does to the slope. */
  readonly bend: (reading: BendReading) => string;
  /** How the surface bends in all directions. */
  readonly shape: (reading: { readonly output: string; readonly shape: SurfaceShape }) => string;
  /** The button that opens the graph of a first derivative. */
  readonly open: (derivative: string) => string;
  /** Heading of the table of all second derivatives. */
  readonly hessian: string;
  /** How to read the table. */
  readonly reading: string;
  /** Heading of the column with the slopes' names. */
  readonly slope: string;
  /** Why the table mirrors at its diagonal. */
  readonly symmetry: (reading: SymmetryReading) => string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
}

/** What is said of one variable. */
export interface BendReading {
  readonly variable: string;
  readonly output: string;
  readonly bend: Bend;
}

/** Two mixed derivatives that are equal. */
export interface SymmetryReading {
  readonly output: string;
  readonly first: string;
  readonly second: string;
  readonly value: number;
}

const SHAPES: Readonly<Record<Exclude<SurfaceShape, 'unknown'>, string>> = {
  bowl: 'bends up, like a bowl.',
  hill: 'bends down, like a hill.',
  saddle: 'bends up one way and down another, like a saddle.',
  trough: 'bends up one way and is straight another, like a trough.',
  ridge: 'bends down one way and is straight another, like a ridge.',
  flat: 'is straight here: its slopes do not change.',
};

export const SECOND_DERIVATIVES_LABELS: SecondDerivativesLabels = {
  title: 'Second derivatives',
  intro: ({ output, variable }) =>
    `The slope ∂${output}/∂${variable} is an expression too, so it has slopes of its own. They say how ${output} bends.`,
  bends: { up: 'bends up', down: 'bends down', straight: 'is straight', unknown: 'unknown' },
  bend: ({ variable, output, bend }) => {
    const slope = `∂${output}/∂${variable}`;
    if (bend === 'up') return `${slope} grows as ${variable} grows.`;
    if (bend === 'down') return `${slope} falls as ${variable} grows.`;
    if (bend === 'straight') return `${slope} does not change with ${variable}.`;
    return `${slope} has no slope here.`;
  },
  shape: ({ output, shape }) =>
    shape === 'unknown'
      ? `How ${output} bends in all directions cannot be told: a second derivative is not a finite number.`
      : `In all directions together, ${output} ${SHAPES[shape]}`,
  open: (derivative) => `Graph of ${derivative}`,
  hessian: 'All of them: the Hessian',
  reading: 'Each row is a slope, each column what it is differentiated by.',
  slope: 'slope',
  symmetry: ({ output, first, second, value }) =>
    `First by ${first} then by ${second}, or first by ${second} then by ${first}: the order does not matter, ` +
    `∂²${output}/∂${second}∂${first} = ∂²${output}/∂${first}∂${second} = ${formatNumber(value)}. So the table mirrors at its diagonal.`,
  empty: 'Type an expression to see how it bends',
  loading: 'Loading the second derivatives…',
  error: 'The second derivatives could not be loaded.',
};
