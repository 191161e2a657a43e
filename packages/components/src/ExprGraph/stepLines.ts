import type { BackwardStep } from '@micrograd-playground/engine';
import { formatFactor } from '../internal/formatNumber.ts';

/** A contribution in numbers. */
export interface StepLines {
  /** Local derivative × upstream gradient. */
  readonly product: string;
  /** What that is. */
  readonly result: string;
  /** What it is added to, and what comes out; missing where it is the first. */
  readonly sum: string | undefined;
}

export function stepLines({ localGradient, upstream, contribution, gradBefore, gradAfter }: BackwardStep): StepLines {
  const sign = contribution < 0 ? '−' : '+';
  return {
    product: `${factor(localGradient)} × ${factor(upstream)}`,
    result: `= ${formatFactor(contribution)}`,
    sum:
      gradBefore === 0
        ? undefined
        : `${formatFactor(gradBefore)} ${sign} ${formatFactor(Math.abs(contribution))} = ${formatFactor(gradAfter)}`,
  };
}

/** A number as a factor: negative ones in parentheses. */
function factor(x: number): string {
  return x < 0 ? `(${formatFactor(x)})` : formatFactor(x);
}
