import type { BackwardStep } from '@micrograd-playground/engine';
import { ViewportPortal } from '@xyflow/react';
import { formatFactor } from '../internal/formatNumber.ts';
import type { Point } from './GraphLayout.ts';

export interface StepLabelProps {
  readonly step: BackwardStep;
  /** Where in the graph it stands. */
  readonly at: Point;
}

/** What moves along an edge in the backward pass: local × upstream = contribution, and the sum that it adds to. */
export function StepLabel({ step, at }: StepLabelProps) {
  const { localGradient, upstream, contribution, gradBefore, gradAfter } = step;
  return (
    <ViewportPortal>
      <div
        className="mgp-ExprGraph-step"
        style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
      >
        <span>
          {factor(localGradient)} × {factor(upstream)}
        </span>
        <strong>= {formatFactor(contribution)}</strong>
        {gradBefore !== 0 && (
          <span>
            {formatFactor(gradBefore)} {contribution < 0 ? '−' : '+'} {formatFactor(Math.abs(contribution))}
            {' = '}
            {formatFactor(gradAfter)}
          </span>
        )}
      </div>
    </ViewportPortal>
  );
}

/** A number as a factor: negative ones in parentheses. */
function factor(x: number): string {
  return x < 0 ? `(${formatFactor(x)})` : formatFactor(x);
}
