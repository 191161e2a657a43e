/** How far an answer may be off: 1 % of the gradient, or 0.005 where that is more. */
const ANSWER_TOLERANCE = { relative: 0.01, absolute: 0.005 };

/**
 * Whether an answer is taken as right: within 1 % of the gradient or within 0.005, and not of the other sign. Infinite
 * gradients and NaN must be given as such.
 */
export function isRightAnswer(answer: number, gradient: number): boolean {
  if (!Number.isFinite(gradient) || !Number.isFinite(answer)) return Object.is(answer, gradient);
  if (answer * gradient < 0) return false;
  const { relative, absolute } = ANSWER_TOLERANCE;
  // A little more, so that what is off by exactly as much as allowed is not lost to rounding.
  return Math.abs(answer - gradient) <= Math.max(relative * Math.abs(gradient), absolute) * (1 + 1e-9);
}
