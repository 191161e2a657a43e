import type { GradientCheck as CheckedGradient } from '@micrograd-playground/engine';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { NumberText } from '../internal/NumberText.tsx';
import type { CheckNote } from './checkNotes.ts';
import type { GradientCheckLabels } from './gradientCheckLabels.ts';
import { verdictOf } from './verdictOf.ts';
import { VerdictMark } from './VerdictMark.tsx';

export interface GradientCheckTableProps {
  /** A row for each; those without a check are still waiting for theirs. */
  readonly rows: readonly { readonly variable: string; readonly check: CheckedGradient | undefined }[];
  /** What is to be said under the row of a variable. */
  readonly notes: ReadonlyMap<string, CheckNote>;
  /** Whether rows wait for the backward pass, which is on its way. */
  readonly isPending: boolean;
  readonly output: string;
  readonly labels: GradientCheckLabels;
}

/**
 * One row a variable, and under it what is special there. In a narrow place a row becomes a small block of lines; the
 * roles are spelled out because a table that is laid out in another way would no longer be read as one.
 */
export function GradientCheckTable({ rows, notes, isPending, output, labels }: GradientCheckTableProps) {
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
        const note = notes.get(variable);
        return (
          <Fragment key={variable}>
            <div role="row" className="mgp-GradientCheck-row" data-verdict={verdict}>
              <span role="rowheader" className="mgp-GradientCheck-name">
                ∂{output}/∂{variable}
              </span>
              <Cell name={labels.autograd}>{check && <NumberText value={check.autograd} role="grad" />}</Cell>
              <Cell name={labels.numeric}>{check && <NumberText value={check.numeric} role="grad" />}</Cell>
              <Cell name={labels.difference}>{check && <Difference check={check} />}</Cell>
              <span role="cell" className="mgp-GradientCheck-verdict">
                {verdict ? (
                  <>
                    <VerdictMark verdict={verdict} />
                    {labels.verdicts[verdict]}
                  </>
                ) : (
                  isPending && labels.pending
                )}
              </span>
            </div>
            {note && (
              <div role="row" className="mgp-GradientCheck-noteRow">
                <p role="cell" aria-colspan={columns.length} className="mgp-GradientCheck-note">
                  {note.variables.length > 1 && (
                    <>
                      <span className="mgp-GradientCheck-name">
                        {note.variables.map((name) => `∂${output}/∂${name}`).join(', ')}
                      </span>{' '}
                    </>
                  )}
                  {note.text}
                  {note.isKink && ` ${labels.aboutKinks}`}
                </p>
              </div>
            )}
          </Fragment>
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

/** How far the two numbers beside it are apart. Where that is in their last digits, a power of ten says it. */
function Difference({ check: { autograd, numeric } }: { readonly check: CheckedGradient }) {
  const difference = autograd === numeric ? 0 : Math.abs(autograd - numeric);
  return Number.isNaN(difference) ? (
    <span className="mgp-number">–</span>
  ) : (
    <NumberText value={difference} role="plain" />
  );
}
