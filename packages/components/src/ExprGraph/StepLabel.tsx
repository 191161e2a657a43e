import type { BackwardStep } from '@micrograd-playground/engine';
import { ViewportPortal } from '@xyflow/react';
import type { Point } from './GraphLayout.ts';
import { stepLines } from './stepLines.ts';

export interface StepLabelProps {
  readonly step: BackwardStep;
  /** Where in the graph it stands. */
  readonly at: Point;
}

/** What moves along an edge in the backward pass: local × upstream = contribution, and the sum that it adds to. */
export function StepLabel({ step, at }: StepLabelProps) {
  const { product, result, sum } = stepLines(step);
  return (
    <ViewportPortal>
      <div
        className="mgp-ExprGraph-step"
        style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
      >
        <span>{product}</span>
        <strong>{result}</strong>
        {sum !== undefined && <span>{sum}</span>}
      </div>
    </ViewportPortal>
  );
}
