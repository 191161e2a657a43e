import type { SecondDerivatives as SecondDerivativeNumbers } from '@micrograd-playground/engine';
import { useId, useState } from 'react';
import { NumberText } from '../internal/NumberText.tsx';
import { isSymmetric } from './curvature.ts';
import type { SecondDerivativesLabels } from './secondDerivativesLabels.ts';

export interface HessianTableProps {
  readonly derivatives: SecondDerivativeNumbers;
  readonly output: string;
  readonly labels: SecondDerivativesLabels;
}

/** Two variables, by their places: a cell of the table. */
interface Pair {
  readonly row: number;
  readonly column: number;
}

/** All second derivatives. Pointing at a mixed one marks it and its mirror image. */
export function HessianTable({ derivatives: { variables, hessian }, output, labels }: HessianTableProps) {
  const headingId = useId();
  const [pointed, setPointed] = useState<Pair | null>(null);
  const mirrored = mixedPair(hessian);
  const marked = (row: number, column: number): boolean =>
    pointed !== null &&
    pointed.row !== pointed.column &&
    ((row === pointed.row && column === pointed.column) || (row === pointed.column && column === pointed.row));
  return (
    <section className="mgp-SecondDerivatives-hessian">
      <h4 className="mgp-heading" id={headingId}>
        {labels.hessian}
      </h4>
      <p>{labels.reading}</p>
      {/* Wide numbers scroll in here, by keyboard too, and not the page. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
      <div className="mgp-SecondDerivatives-scroll" role="region" aria-labelledby={headingId} tabIndex={0}>
        <table aria-labelledby={headingId} onPointerLeave={() => setPointed(null)}>
          <thead>
            <tr>
              <th scope="col">
                <span className="mgp-visually-hidden">{labels.slope}</span>
              </th>
              {variables.map((variable) => (
                <th key={variable} scope="col">
                  ∂/∂{variable}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variables.map((variable, row) => (
              <tr key={variable}>
                <th scope="row">
                  ∂{output}/∂{variable}
                </th>
                {variables.map((other, column) => (
                  <td
                    key={other}
                    data-diagonal={row === column || undefined}
                    data-marked={marked(row, column) || undefined}
                    onPointerEnter={() => setPointed({ row, column })}
                  >
                    <NumberText value={hessian[row]?.[column] ?? NaN} role="grad" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mirrored && (
        <p>
          {labels.symmetry({
            output,
            first: variables[mirrored.row] ?? '',
            second: variables[mirrored.column] ?? '',
            value: hessian[mirrored.row]?.[mirrored.column] ?? NaN,
          })}
        </p>
      )}
    </section>
  );
}

/** The mixed derivative to explain the symmetry with: the first that is not 0, where the table is symmetric. */
function mixedPair(hessian: readonly (readonly number[])[]): Pair | undefined {
  if (!isSymmetric(hessian)) return undefined;
  const pairs = hessian.flatMap((entries, row) =>
    entries.flatMap((entry, column) => (column > row && Number.isFinite(entry) ? [{ row, column, entry }] : [])),
  );
  return pairs.find(({ entry }) => entry !== 0) ?? pairs[0];
}
