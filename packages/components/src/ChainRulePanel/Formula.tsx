import type { KeyboardEvent, PointerEvent } from 'react';
import { createElement, useId, useRef } from 'react';
import type { Explanation } from './Explanation.ts';
import type { FormulaLine } from './FormulaLine.ts';
import { nodesOf } from './FormulaLine.ts';
import { formulaMath, operatorMath } from './formulaMath.tsx';
import { printSpoken } from './printSpoken.ts';
import { spokenLine } from './spokenLine.ts';

export interface FormulaProps {
  readonly explanation: Explanation;
  readonly litId: string | null;
  readonly onLitIdChange: (id: string | null) => void;
  /** The keyboard came to a term, or left. */
  readonly onWalk: (id: string | null) => void;
  readonly label: string;
  /** How it is used by keyboard. */
  readonly keys: string;
}

/** The lines of an explanation in MathML. One tab stop: arrow keys go from node to node. */
export function Formula({ explanation, litId, onLitIdChange, onWalk, label, keys }: FormulaProps) {
  const keysId = useId();
  const ref = useRef<HTMLDivElement>(null);
  const { given, lines, phase } = explanation;
  const walkTo = (id: string | null): void => {
    onLitIdChange(id);
    onWalk(id);
    if (id === null) return;
    const terms = ref.current?.querySelectorAll('[data-node]') ?? [];
    const term = Array.from(terms).find((element) => element.getAttribute('data-node') === id);
    term?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ids = nodesOf([...given, ...lines]);
    const at = litId === null ? -1 : ids.indexOf(litId);
    const next = targetOf(event.key, at, ids.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    walkTo(next === null ? null : (ids[next] ?? null));
  };
  const point = (event: PointerEvent): void => {
    const term = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    const id = term?.getAttribute('data-node') ?? null;
    if (id !== litId) onLitIdChange(id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a term is lit, nothing else happens
    <div
      ref={ref}
      className="mgp-ChainRulePanel-formula"
      role="group"
      aria-label={label}
      aria-describedby={keysId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys walk through it, and scroll it
      tabIndex={0}
      onKeyDown={handleKey}
      onBlur={() => walkTo(null)}
      onPointerOver={point}
      onPointerLeave={() => litId !== null && onLitIdChange(null)}
    >
      <p id={keysId} hidden>
        {keys}
      </p>
      {given.length > 0 && <Lines lines={given} litId={litId} part="given" />}
      <Lines lines={lines} litId={litId} part={phase === 'forward' ? 'value' : 'gradient'} />
    </div>
  );
}

interface LinesProps {
  readonly lines: readonly FormulaLine[];
  readonly litId: string | null;
  readonly part: 'given' | 'value' | 'gradient';
}

function Lines({ lines, litId, part }: LinesProps) {
  return (
    <div className="mgp-ChainRulePanel-lines" data-part={part}>
      {lines.map((entry, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place
        <div key={i} className="mgp-ChainRulePanel-line" role="math" aria-label={spokenLine(entry)}>
          <span className="mgp-ChainRulePanel-left" aria-hidden="true">
            {entry.left && createElement('math', { alttext: printSpoken(entry.left) }, formulaMath(entry.left, litId))}
          </span>
          <span className="mgp-ChainRulePanel-right" aria-hidden="true">
            {entry.parts.map(({ relation, formula }, k) =>
              createElement(
                'math',
                { key: k, alttext: printSpoken(formula) },
                createElement('mrow', null, relation && operatorMath(relation, true), formulaMath(formula, litId)),
              ),
            )}
            {entry.note !== undefined && <small className="mgp-ChainRulePanel-note">{entry.note}</small>}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from a term: an index, `null` to none, `undefined` for keys that mean nothing here. */
function targetOf(key: string, at: number, count: number): number | null | undefined {
  if (key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key === 'Escape' && at >= 0 ? null : undefined;
}
