import type { GradientCheck } from '@micrograd-playground/engine';
import { NumberText } from '../../internal/NumberText.tsx';

export interface GradientCheckTableProps {
  readonly checks: readonly GradientCheck[];
}

/** Autograd beside central differences, for each variable. */
export function GradientCheckTable({ checks }: GradientCheckTableProps) {
  const notes = checks.flatMap(({ variable, note }) => (note === undefined ? [] : [{ variable, note }]));
  return (
    <div className="mgp-GradientCheckTable">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="mgp-visually-hidden">variable</span>
            </th>
            <th scope="col">autograd</th>
            <th scope="col">numeric</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ variable, autograd, numeric, ok }) => (
            <tr key={variable} data-ok={ok}>
              <th scope="row">{variable}</th>
              <td>
                <NumberText value={autograd} role="plain" />
              </td>
              <td>
                <NumberText value={numeric} role="plain" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map(({ variable, note }) => (
        <p key={variable}>
          {variable}: {note}
        </p>
      ))}
    </div>
  );
}
