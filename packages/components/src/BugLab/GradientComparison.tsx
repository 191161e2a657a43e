import type { GraphSnapshot } from '@micrograd-playground/engine';
import { NumberText } from '../internal/NumberText.tsx';
import type { BugLabLabels } from './bugLabLabels.ts';

export interface GradientComparisonProps {
  /** The graph with its right gradients. */
  readonly right: GraphSnapshot;
  /** The gradients of the broken pass. */
  readonly broken: ReadonlyMap<string, number>;
  readonly firstWrongId: string | null;
  readonly titleOf: (id: string) => string;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: ((id: string | null) => void) | undefined;
  readonly labels: BugLabLabels;
}

const SCROLLS_BEYOND = 12;

/** Right and broken gradients side by side, from the output to the leaves. */
export function GradientComparison({
  right,
  broken,
  firstWrongId,
  titleOf,
  highlightedId,
  onHighlightedIdChange,
  labels,
}: GradientComparisonProps) {
  const nodes = right.nodes.filter(({ kind }) => kind !== 'constant').toReversed();
  const scrolls = nodes.length > SCROLLS_BEYOND;
  return (
    <div
      className="mgp-BugLab-scroll"
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': labels.table } : {})}
    >
      <table className="mgp-BugLab-table">
        <caption className="mgp-visually-hidden">{labels.table}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.node}</th>
            <th scope="col">{labels.right}</th>
            <th scope="col" colSpan={2}>
              {labels.broken}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, grad }) => {
            const found = broken.get(id) ?? 0;
            const isFirst = id === firstWrongId;
            const isWrong = isFirst || (firstWrongId !== null && !isClose(found, grad));
            return (
              <tr
                key={id}
                data-wrong={isWrong || undefined}
                data-first={isFirst || undefined}
                data-highlighted={id === highlightedId || undefined}
                onPointerEnter={() => onHighlightedIdChange?.(id)}
                onPointerLeave={() => onHighlightedIdChange?.(null)}
              >
                <th scope="row" title={titleOf(id)}>
                  <span className="mgp-BugLab-node">{titleOf(id)}</span>
                  {isFirst && <span className="mgp-BugLab-first">{labels.firstWrong}</span>}
                </th>
                <td>
                  <NumberText value={grad} role="grad" />
                </td>
                <td>
                  <NumberText value={found} role="grad" />
                </td>
                <td className="mgp-BugLab-sign" title={isWrong ? labels.wrong : labels.same}>
                  <span aria-hidden="true">{isWrong ? '≠' : '='}</span>
                  <span className="mgp-visually-hidden">{isWrong ? labels.wrong : labels.same}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Equal but for the rounding of sums taken in another order. */
function isClose(x: number, y: number): boolean {
  return Object.is(x, y) || Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
}
