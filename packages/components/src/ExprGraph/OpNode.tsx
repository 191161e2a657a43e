import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { formatExactly } from '../internal/formatNumber.ts';
import { signOf } from '../internal/NumberText.tsx';
import { formatNodeNumber } from './formatNodeNumber.ts';
import { FlowContext } from './FlowContext.ts';
import { useNodeState } from './GraphStateStore.ts';
import type { OpNodeType } from './toFlow.ts';

const NONE = '—';

/** A box with an operation's symbol or a leaf's name, its value and its gradient. */
export const OpNode = memo(
  function OpNode({ id, data: { face, index, direction } }: NodeProps<OpNodeType>) {
    const { data, grad, active, selected, current } = useNodeState(id);
    const { flowId, labels, read } = useContext(FlowContext);
    const reading = read(id, data, grad);
    return (
      <div
        id={`${flowId}-${index}`}
        className="mgp-ExprGraph-node"
        role="button"
        aria-pressed={selected}
        data-kind={face.kind}
        data-active={active}
        data-selected={selected || undefined}
        data-current={current || undefined}
        data-pending={data === undefined || undefined}
      >
        <span className="mgp-visually-hidden">{reading}</span>
        <span
          className="mgp-ExprGraph-symbol"
          aria-hidden="true"
          data-word={face.symbol.length > 2 || undefined}
          title={face.symbol}
        >
          <span>{face.symbol}</span>
          {face.name !== undefined && <small>{face.name}</small>}
        </span>
        <span className="mgp-ExprGraph-numbers" aria-hidden="true">
          <span className="mgp-ExprGraph-row">
            <span className="mgp-ExprGraph-word">{labels.data}</span>
            <span
              className="mgp-number"
              data-sign={data === undefined ? undefined : signOf(data)}
              title={data === undefined ? undefined : formatExactly(data)}
            >
              {data === undefined ? NONE : formatNodeNumber(data)}
            </span>
          </span>
          <span className="mgp-ExprGraph-row">
            <span className="mgp-ExprGraph-word">{labels.grad}</span>
            <span
              className="mgp-number"
              data-role={grad === undefined ? undefined : 'grad'}
              title={grad === undefined ? undefined : formatExactly(grad)}
            >
              {grad === undefined ? NONE : formatNodeNumber(grad)}
            </span>
          </span>
        </span>
        {/* React Flow reads from these where edges begin and end. */}
        <span className="mgp-ExprGraph-port target" data-handlepos={direction === 'right' ? 'left' : 'top'} />
        <span className="mgp-ExprGraph-port source" data-handlepos={direction === 'right' ? 'right' : 'bottom'} />
      </div>
    );
  },
  (before, after) => before.id === after.id && before.data === after.data,
);
