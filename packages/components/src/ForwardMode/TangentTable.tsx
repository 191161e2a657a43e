import type { ForwardModeStep, GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo, useRef } from 'react';
import { formatExactly, formatNumber } from '../internal/formatNumber.ts';
import type { NodeTitles } from '../internal/nodeTitles.ts';
import { NumberText } from '../internal/NumberText.tsx';
import type { ForwardModeLabels } from './forwardModeLabels.ts';
import { TangentFormula } from './TangentFormula.tsx';
import { useRowInView } from './useRowInView.ts';

export interface TangentTableProps {
  readonly steps: readonly ForwardModeStep[];
  /** The node that the pass has come to; `null` = all done. */
  readonly step: number | null;
  readonly inputId: string;
  readonly outputId: string | undefined;
  /** The graph with the gradients of reverse mode. */
  readonly reverse: GraphSnapshot;
  readonly titles: NodeTitles;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: ((id: string | null) => void) | undefined;
  readonly labels: ForwardModeLabels;
}

/** More rows than this scroll in a box of their own. */
const SCROLLS_BEYOND = 12;

/** Every node in the order of the forward pass: its dual number, and beside it what reverse mode found. */
export function TangentTable({
  steps,
  step,
  inputId,
  outputId,
  reverse,
  titles,
  highlightedId,
  onHighlightedIdChange,
  labels,
}: TangentTableProps) {
  const gradients = useMemo(
    () => new Map(reverse.nodes.flatMap(({ id, kind, grad }) => (kind === 'constant' ? [] : [[id, grad]]))),
    [reverse],
  );
  const slots = useMemo(() => new Map(reverse.edges.map(({ id, slot }) => [id, slot])), [reverse]);
  const slotOf = (edgeId: string): number => slots.get(edgeId) ?? 0;
  const scrollBox = useRef<HTMLDivElement>(null);
  useRowInView(scrollBox, step);
  const scrolls = steps.length > SCROLLS_BEYOND;
  return (
    <div
      ref={scrollBox}
      className="mgp-ForwardMode-scroll"
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': labels.table(titles.nameOf(inputId)) } : {})}
    >
      <table className="mgp-ForwardMode-table">
        <caption className="mgp-visually-hidden">{labels.table(titles.nameOf(inputId))}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.node}</th>
            <th scope="col">{labels.value}</th>
            <th scope="col">{labels.tangent}</th>
            <th scope="col">{labels.reverse}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((entry, index) => {
            const { nodeId, value, tangent } = entry;
            const isReached = step === null || index <= step;
            const gradient = gradients.get(nodeId);
            return [
              <tr
                key={nodeId}
                data-active={index === step || undefined}
                data-highlighted={nodeId === highlightedId || undefined}
                aria-current={index === step ? 'step' : undefined}
                onPointerEnter={() => onHighlightedIdChange?.(nodeId)}
                onPointerLeave={() => onHighlightedIdChange?.(null)}
              >
                <th scope="row" title={titles.titleOf(nodeId)}>
                  {titles.titleOf(nodeId)}
                </th>
                <td>{isReached ? <NumberText value={value} /> : '—'}</td>
                <td data-answer={(nodeId === outputId && isReached) || undefined}>
                  {isReached ? <Tangent tangent={tangent} isGradient={nodeId === outputId} /> : '—'}
                </td>
                <td data-answer={nodeId === inputId || undefined}>
                  {gradient === undefined ? '' : <NumberText value={gradient} role="grad" />}
                </td>
              </tr>,
              index === step && (
                <tr key={`${nodeId} formula`} className="mgp-ForwardMode-formula">
                  <td colSpan={4}>
                    <TangentFormula
                      step={entry}
                      inputId={inputId}
                      isOutput={nodeId === outputId}
                      titles={titles}
                      slotOf={slotOf}
                      labels={labels}
                    />
                  </td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

interface TangentProps {
  readonly tangent: number;
  /** Whether it is that of the output: ∂L by the input, which is a gradient. */
  readonly isGradient: boolean;
}

/** `+ 1.0000 ε`, `− 3.0000 ε`. */
function Tangent({ tangent, isGradient }: TangentProps) {
  const text = `${tangent < 0 ? '−' : '+'} ${formatNumber(Math.abs(tangent))} ε`;
  return (
    <span
      className="mgp-number mgp-ForwardMode-tangent"
      data-role={isGradient ? 'grad' : 'plain'}
      title={`${formatExactly(tangent)} ε`}
    >
      {text}
    </span>
  );
}
