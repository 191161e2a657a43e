import { memo } from 'react';
import { NumberText } from '../internal/NumberText.tsx';
import type { OrderPhase } from './backwardVisits.ts';

export interface OrderRowProps {
  readonly id: string;
  /** What the node is called and what it computes. */
  readonly text: string;
  /** `undefined` before any contribution arrived. */
  readonly gradient: number | undefined;
  /** What it is doing, in words. */
  readonly state: string;
  /** The same, to be seen; without it nothing is being stepped. */
  readonly phase?: OrderPhase;
  /** Said besides at the node that receives. */
  readonly receives?: string;
  readonly selected: boolean;
  readonly highlighted: boolean;
  readonly gradientWord: string;
  readonly notReached: string;
  /** Must keep their identity. */
  readonly onSelect: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
}

/** One node of the order: its text, its gradient so far, and what it is doing. */
export const OrderRow = memo(function OrderRow({
  id,
  text,
  gradient,
  state,
  phase,
  receives,
  selected,
  highlighted,
  gradientWord,
  notReached,
  onSelect,
  onPoint,
}: OrderRowProps) {
  return (
    <li className="mgp-BackwardOrder-item">
      <button
        type="button"
        className="mgp-BackwardOrder-row"
        aria-pressed={selected}
        aria-current={receives === undefined ? undefined : 'step'}
        data-phase={phase}
        data-reached={gradient !== undefined}
        data-receiving={receives !== undefined}
        data-highlighted={highlighted}
        onClick={() => onSelect(id)}
        onPointerEnter={() => onPoint(id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(id)}
        onBlur={() => onPoint(null)}
      >
        <span className="mgp-BackwardOrder-text" title={text}>
          {text}
        </span>
        <span className="mgp-visually-hidden"> {gradientWord} </span>
        <span className="mgp-BackwardOrder-gradient">
          {gradient === undefined ? (
            <>
              <span aria-hidden="true">—</span>
              <span className="mgp-visually-hidden">{notReached}</span>
            </>
          ) : (
            <NumberText value={gradient} role="grad" />
          )}
        </span>
        {state !== '' && (
          <>
            <span className="mgp-visually-hidden">, </span>
            <span className="mgp-BackwardOrder-state">{state}</span>
          </>
        )}
        {receives !== undefined && <span className="mgp-visually-hidden">, {receives}</span>}
      </button>
    </li>
  );
});
