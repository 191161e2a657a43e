import type { CSSProperties } from 'react';
import { Fragment } from 'react';
import { NumberText } from '../../internal/NumberText.tsx';
import { fewerDecimals } from './fewerDecimals.ts';
import type { LoopPiece } from './formulaPieces.ts';
import type { MomentFormula } from './FormulaOptions.ts';

export interface FormulaBoxProps {
  readonly formula: MomentFormula | undefined;
}

/** What is being computed, in letters and, sign below sign, in numbers. */
export function FormulaBox({ formula }: FormulaBoxProps) {
  return (
    <div className="mgp-TrainingLoop-formula">
      {formula && (
        <>
          <p className="mgp-TrainingLoop-caption">{formula.caption}</p>
          <div
            className="mgp-TrainingLoop-rows"
            style={{ '--mgp-loop-columns': formula.columns.length } as CSSProperties}
          >
            {(['letter', 'number'] as const).map((row) => (
              <div key={row} className="mgp-TrainingLoop-row">
                {formula.columns.map((column, i) => (
                  // oxlint-disable-next-line react/no-array-index-key -- pieces have no other identity
                  <Fragment key={i}>
                    <Piece piece={column[row]} />{' '}
                  </Fragment>
                ))}
              </div>
            ))}
          </div>
          {formula.remark && (
            <p className="mgp-TrainingLoop-remark">
              {formula.remark.map((piece, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- pieces have no other identity
                <Fragment key={i}>
                  <Piece piece={piece} />{' '}
                </Fragment>
              ))}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Piece({ piece }: { readonly piece: LoopPiece }) {
  if ('text' in piece) return <span data-role={piece.role}>{piece.text}</span>;
  const inParentheses = piece.guarded && piece.value < 0;
  return (
    <span>
      {inParentheses && '('}
      <NumberText value={piece.value} role={piece.role} decimals={fewerDecimals(piece.value, 4)} />
      {inParentheses && ')'}
    </span>
  );
}
