import type { GradientCheck as CheckedGradient } from '@micrograd-playground/engine';
import type { ReactNode } from 'react';
import { NumberText } from '../internal/NumberText.tsx';
import type { GradientCheckLabels } from './gradientCheckLabels.ts';
import { verdictOf } from './verdictOf.ts';
import { VerdictMark } from './VerdictMark.tsx';

export interface GradientCheckTableProps {
  /** A row for each; those without a check are still waiting for theirs. */
  readonly rows: readonly { readonly variable: string; readonly check?: CheckedGradient }[];
  readonly output: string;
  readonly labels: GradientCheckLabels;
}

/**
 * One row a variable. In a narrow place a row becomes a small block of lines; the roles are spelled out because a
 * table that is laid out in another way would no longer be read as one.
 */
export function GradientCheckTable({ rows, output, labels }: GradientCheckTableProps) {
  const columns = [labels.derivative, labels.autograd, labels.numeric, labels.difference, labels.verdict];
  return (
    <div role="table" aria-label={labels.title} className="mgp-GradientCheck-table">
      <div role="row" className="mgp-GradientCheck-head">
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
      </div>
      {rows.map(({ variable, check }) => {
        const verdict = check && verdictOf(check);
        return (
          <div key={variable} role="row" className="mgp-GradientCheck-row" data-verdict={verdict}>
            <span role="rowheader" className="mgp-GradientCheck-name">
              ∂{output}/∂{variable}
            </span>
            <Cell name={labels.autograd}>{check && <NumberText value={check.autograd} role="grad" />}</Cell>
            <Cell name={labels.numeric}>{check && <NumberText value={check.numeric} role="grad" />}</Cell>
            <Cell name={labels.difference}>{check && <Difference value={check.difference} />}</Cell>
            <span role="cell" className="mgp-GradientCheck-verdict">
              {verdict && (
                <>
                  <VerdictMark verdict={verdict} />
                  {labels.verdicts[verdict]}
                </>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}

interface CellProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A number, and before it, where the header is out of sight, what it is. */
function Cell({ name, children }: CellProps) {
  return (
    <span role="cell" className="mgp-GradientCheck-cell">
      <span className="mgp-GradientCheck-cellName" aria-hidden="true">
        {name}
      </span>
      {children ?? <span className="mgp-number">–</span>}
    </span>
  );
}

/** Where autograd and the measurement part is in the last digits: a power of ten says it. */
function Difference({ value }: { readonly value: number }) {
  return Number.isNaN(value) ? <span className="mgp-number">–</span> : <NumberText value={value} role="plain" />;
}
