import { recompute } from './backward.ts';
import { measureSlope } from './measureSlope.ts';
import type { MeasuredSlope, MeasuredSlopes } from './measureSlope.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import type { Value } from './Value.ts';

/** One derivative, found in two ways that share no code. */
export interface GradientCheck {
  readonly variable: string;
  /** By the chain rule. */
  readonly autograd: number;
  /** By differences of values; NaN where it cannot be measured. */
  readonly numeric: number;
  /** |autograd − numeric| / max(1, |autograd|, |numeric|); NaN where there is nothing to compare. */
  readonly difference: number;
  /** Whether they agree; at a kink, whether autograd's choice lies between the slopes on both sides. */
  readonly ok: boolean;
  /** Whether the slope jumps at this point. */
  readonly kink: boolean;
  /** What is special here, in one plain sentence. */
  readonly note?: string;
}

/** How far two derivatives may be apart, relative to max(1, their size). */
const TOLERANCE = 1e-6;
/** How far differences of rounded values may be apart for that reason alone, as a multiple of one value's rounding. */
const MOST_BY_ROUNDING = 20;
/** A curve that is this many times steeper than any step finds it goes up and down between two numbers. */
const STEEP = 1000;

/**
 * Checks the gradients of a graph against central differences: each variable is moved a little to both sides, and
 * the graph computed again. Kinks (relu at 0, ties of max) and values that are not finite are explained in `note`
 * instead of raising an alarm. Leaves the variables as they were, and the gradients as `backward()` leaves them.
 *
 * @param variables Leaves of the graph, by the name to report them under.
 * @param measure Computes the output where one variable has another value. Default: the graph itself, node by node.
 */
export function checkGradients(
  output: Value,
  variables: Readonly<Record<string, Value>>,
  measure?: (variable: Value, at: number) => number,
): GradientCheck[] {
  output.backward();
  const order = topologicalOrder(output);
  const rounding = roundingOf(order);
  return Object.entries(variables).map(([variable, value]) => {
    const at = value.data;
    const recomputed = (x: number): number => {
      value.data = x;
      recompute(order);
      return output.data;
    };
    const valueAt = measure === undefined ? recomputed : (x: number): number => measure(value, x);
    const slopes = measureSlope(valueAt, at, order.includes(value) ? rounding : 0);
    const comparison = compare(value.grad, valueAt(at), slopes);
    return { variable, autograd: value.grad, ...comparison };
  });
}

/**
 * About how far the output of a graph may be off by rounding: each node's value is rounded, and what that changes is
 * passed on by the chain rule.
 */
function roundingOf(order: readonly Value[]): number {
  let sum = 0;
  for (const { data, grad } of order) {
    const share = Math.abs(data * grad) * Number.EPSILON;
    if (Number.isFinite(share)) sum += share;
  }
  return sum;
}

type Comparison = Omit<GradientCheck, 'variable' | 'autograd'>;

function compare(autograd: number, value: number, { central, left, right }: MeasuredSlopes): Comparison {
  if (Number.isNaN(value)) return uncompared('The value here is not a number, so it has no slope to measure.');
  if (!Number.isFinite(value)) return uncompared('The value here is infinite, so it has no slope to measure.');
  const [hasLeft, hasRight] = [Number.isFinite(left.slope), Number.isFinite(right.slope)];
  if (!hasLeft && !hasRight) {
    return uncompared('The value is a finite number only at this point, so it has no slope to measure.');
  }
  const across = hasLeft && hasRight;
  const measured = across ? central : hasLeft ? left : right;
  if (!Number.isFinite(autograd)) return compareUnbounded(autograd, measured);
  if (!across) {
    const side = hasLeft ? 'left' : 'right';
    return agree(
      autograd,
      measured,
      `The value is finite only to the ${side} of this point, where the slope is measured.`,
    );
  }
  const [low, high] = [Math.min(left.slope, right.slope), Math.max(left.slope, right.slope)];
  const uncertainty = left.error + right.error;
  if (high - low <= 10 * uncertainty + TOLERANCE * scale(low, high)) return agree(autograd, central);
  const slack = uncertainty + TOLERANCE * scale(low, high);
  return {
    numeric: central.slope,
    difference: relativeDifference(autograd, central.slope),
    ok: autograd >= low - slack && autograd <= high + slack,
    kink: true,
    note: `There is a kink here: the slope jumps from ${shownSlope(left)} to ${shownSlope(right)}, and autograd takes ${shown(autograd)}.`,
  };
}

function agree(autograd: number, { slope, error, noise }: MeasuredSlope, note?: string): Comparison {
  const uncertainty = error / scale(slope, slope);
  if (uncertainty > 0.01) {
    const isSteep = Math.abs(autograd) > STEEP * scale(slope, slope);
    return uncompared(
      error <= MOST_BY_ROUNDING * noise && !isSteep
        ? 'This slope is too small to be measured: beside the large numbers on the way, small changes are lost in rounding.'
        : 'The value jumps or wiggles too fast here for its slope to be measured.',
    );
  }
  const difference = relativeDifference(autograd, slope);
  const ok = difference <= Math.max(TOLERANCE, 2 * uncertainty);
  const rough = uncertainty > TOLERANCE ? 'The slope can only be measured roughly here.' : undefined;
  const wrong =
    'The two differ: a kink inside the expression hides here, or a number on the way is too large or too small.';
  const about = ok ? (note ?? rough) : wrong;
  return { numeric: slope, difference, ok, kink: false, ...(about === undefined ? {} : { note: about }) };
}

/** Autograd found no finite slope: is there none? */
function compareUnbounded(autograd: number, { slope, last }: MeasuredSlope): Comparison {
  const vertical = Math.abs(last) > 1000 * Math.abs(slope) && Math.sign(last) === Math.sign(autograd);
  if (vertical) {
    const note = 'The curve is vertical here: its slope grows without limit.';
    return { numeric: autograd, difference: 0, ok: true, kink: false, note };
  }
  const note = `Autograd gives ${autograd}: a number on its way is too large, though the slope itself is finite.`;
  return { ...uncompared(note), numeric: slope };
}

function uncompared(note: string): Comparison {
  return { numeric: NaN, difference: NaN, ok: false, kink: false, note };
}

function relativeDifference(x: number, y: number): number {
  return Math.abs(x - y) / scale(x, y);
}

function scale(x: number, y: number): number {
  return Math.max(1, Math.abs(x), Math.abs(y));
}

/** A measured slope, as far as it is known: 3e-7 that may be off by 1e-6 is 0. */
function shownSlope({ slope, error }: MeasuredSlope): string {
  return shown(Math.abs(slope) <= 2 * error ? 0 : slope);
}

function shown(x: number): string {
  const rounded = Number(x.toPrecision(4));
  return String(Math.abs(rounded) < 1e-9 ? 0 : rounded);
}
