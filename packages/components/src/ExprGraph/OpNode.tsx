import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { FlowContext } from './FlowContext.ts';
import type { NodeState } from './graphStates.ts';
import { useIsHighlighted, useNodeState, useSpokenText } from './GraphStateStore.ts';
import { NodeNumber } from './NodeNumber.tsx';
import type { OpNodeType } from './toFlow.ts';

const activeOf = (state: NodeState) => state.active;
const isSelected = (state: NodeState) => state.selected;
const isOutput = (state: NodeState) => state.output;
const isCurrent = (state: NodeState) => state.current;
const isPending = (state: NodeState) => state.data === undefined;

/** A box with an operation's symbol or a leaf's name, its value and its gradient. */
export const OpNode = memo(
  function OpNode({ id, data: { face, direction } }: NodeProps<OpNodeType>) {
    const { flowId, labels, onPoint } = useContext(FlowContext);
    const selected = useNodeState(id, isSelected);
    return (
      <div
        id={`${flowId}-${id}`}
        className="mgp-ExprGraph-node"
        role="button"
        aria-pressed={selected}
        data-kind={face.kind}
        data-active={useNodeState(id, activeOf)}
        data-selected={selected || undefined}
        data-output={useNodeState(id, isOutput) || undefined}
        data-current={useNodeState(id, isCurrent) || undefined}
        data-highlighted={useIsHighlighted(id) || undefined}
        data-pending={useNodeState(id, isPending) || undefined}
        onPointerEnter={() => onPoint(id)}
        onPointerLeave={() => onPoint(null)}
      >
        <Reading id={id} />
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
            <NodeNumber id={id} part="data" />
          </span>
          <span className="mgp-ExprGraph-row">
            <span className="mgp-ExprGraph-word">{labels.grad}</span>
            <NodeNumber id={id} part="grad" />
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

function Reading({ id }: { readonly id: string }) {
  return <span className="mgp-visually-hidden">{useSpokenText(id)}</span>;
}
