import { asShown } from './shownNumbers.ts';

/** How far an answer may be off, as a share of the gradient: a digit that was cut off and not rounded is let pass. */
const SHARE = 0.01;
/** Rounding on the way makes a gradient of 0 this large at most; it is taken for 0. */
const NEARLY_ZERO = 1e-9;
/** An answer that would be shown as 0.0000. */
const SHOWN_AS_ZERO = 0.5e-4;

/**
 * Whether an answer is taken as right: two significant digits are enough, or as many as are shown of the gradient, and up
 * to 1 % of it are let pass. All of this is relative to the gradient's own size, so that 0 is right for gradients of
 * (nearly) 0 only, and the sign has to be right. Infinite gradients and NaN must be given as such.
 *
 * @param fromShown gradients as they come out where one reckons with rounded numbers: they are as good
 */
export function isRightAnswer(answer: number, gradient: number, fromShown: readonly number[] = []): boolean {
  if (!Number.isFinite(gradient) || !Number.isFinite(answer)) return Object.is(answer, gradient);
  if (Math.abs(gradient) <= NEARLY_ZERO) return Math.abs(answer) < SHOWN_AS_ZERO;
  return answer === asShown(gradient) || [gradient, ...fromShown].some((x) => isClose(answer, x));
}

function isClose(answer: number, x: number): boolean {
  const tolerance = Math.max(SHARE * Math.abs(x), halfOfSecondDigit(x));
  // A little more, so that what is off by exactly as much as allowed is not lost to rounding.
  return Math.abs(answer - x) <= tolerance * (1 + 1e-9);
}

/** Half a unit of the second significant digit: 0.005 for 0.79, 0.00005 for 0.0013. */
function halfOfSecondDigit(x: number): number {
  const exponent = Number(x.toExponential().split('e')[1]);
  return Number(`5e${exponent - 2}`);
}
