import type { ForwardModeStep } from '@micrograd-playground/engine';
import { Fragment } from 'react';
import { CodeText } from '../internal/CodeText.tsx';
import { derivativeText } from '../internal/derivativeText.ts';
import { formatNumber } from '../internal/formatNumber.ts';
import type { NodeTitles } from '../internal/nodeTitles.ts';
import type { ForwardModeLabels } from './forwardModeLabels.ts';

export interface TangentFormulaProps {
  readonly step: ForwardModeStep;
  readonly inputId: string;
  /** Whether this is the output, whose tangent is a gradient. */
  readonly isOutput: boolean;
  readonly titles: NodeTitles;
  /** Which operand goes along an edge. */
  readonly slotOf: (edgeId: string) => number;
  readonly labels: ForwardModeLabels;
}

/** How a node comes by its tangent: local derivative × tangent of each operand, summed. */
export function TangentFormula({ step, inputId, isOutput, titles, slotOf, labels }: TangentFormulaProps) {
  const { nodeId, tangent, terms } = step;
  const { nameOf, localOf } = titles;
  const [node, input] = [nameOf(nodeId), nameOf(inputId)];
  if (nodeId === inputId) return <CodeText text={labels.seed(input)} />;
  if (terms.length === 0) return <CodeText text={labels.still(node, input)} />;
  const derivative = derivativeText(node, input);
  return (
    <span className="mgp-ForwardMode-formulaLines">
      <span>
        {derivative} ={' '}
        {terms.map(({ edgeId, sourceId }, i) => (
          <Fragment key={edgeId}>
            {i > 0 && ' + '}
            <span className="mgp-ForwardMode-term">
              {localOf(nodeId, slotOf(edgeId))} · {derivativeText(nameOf(sourceId), input)}
            </span>
          </Fragment>
        ))}
      </span>
      <span className="mgp-number">
        ={' '}
        {terms.map(({ edgeId, localGradient, tangent: moved }, i) => (
          <Fragment key={edgeId}>
            {i > 0 && ' + '}
            <span className="mgp-ForwardMode-term">
              {enclosed(localGradient, i > 0)} · {enclosed(moved, true)}
            </span>
          </Fragment>
        ))}{' '}
        ={' '}
        <b className="mgp-number" data-role={isOutput ? 'grad' : 'plain'}>
          {formatNumber(tangent)}
        </b>
      </span>
    </span>
  );
}

/** A factor with its sign in parentheses where it would stand behind another sign. */
function enclosed(x: number, isBehindSign: boolean): string {
  return x < 0 && isBehindSign ? `(${formatNumber(x)})` : formatNumber(x);
}
