import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { PlusIcon } from '../internal/icons.tsx';
import { FlowContext } from './FlowContext.ts';
import type { NodeState } from './graphStates.ts';
import { useIsHighlighted, useNodeState, useSpokenText } from './GraphStateStore.ts';
import { GroupBars } from './GroupBars.tsx';
import { NodeNumber } from './NodeNumber.tsx';
import type { OpNodeType } from './toFlow.ts';

const activeOf = (state: NodeState) => state.active;
const isSelected = (state: NodeState) => state.selected;
const isOutput = (state: NodeState) => state.output;
const isCurrent = (state: NodeState) => state.current;
const isPending = (state: NodeState) => state.pending === true;

/** A group drawn as one node, like a stack of cards: its name, what leaves it, and how strongly it is to change. */
export const GroupCard = memo(
  function GroupCard({ id, data: { face, direction } }: NodeProps<OpNodeType>) {
    const { flowId, labels, onPoint } = useContext(FlowContext);
    const { nodeCount = 0, outputCount = 0, parameterCount = 0 } = face.group ?? {};
    return (
      <div
        id={`${flowId}-${id}`}
        className="mgp-ExprGraph-node mgp-ExprGraph-group"
        role="button"
        aria-expanded={false}
        data-kind="group"
        data-active={useNodeState(id, activeOf)}
        data-selected={useNodeState(id, isSelected) || undefined}
        data-output={useNodeState(id, isOutput) || undefined}
        data-current={useNodeState(id, isCurrent) || undefined}
        data-pending={useNodeState(id, isPending) || undefined}
        data-highlighted={useIsHighlighted(id) || undefined}
        onPointerEnter={() => onPoint(id)}
        onPointerLeave={() => onPoint(null)}
      >
        <Reading id={id} />
        <span className="mgp-ExprGraph-title" aria-hidden="true">
          <strong title={face.symbol}>{face.symbol}</strong>
          <small>{labels.groupSize(nodeCount)}</small>
          <PlusIcon />
        </span>
        <span className="mgp-ExprGraph-row" aria-hidden="true">
          <span className="mgp-ExprGraph-word">{labels.data}</span>
          {outputCount > 1 ? <GroupBars id={id} count={outputCount} /> : <NodeNumber id={id} part="data" />}
        </span>
        <span
          className="mgp-ExprGraph-row"
          aria-hidden="true"
          title={parameterCount > 0 ? labels.normTitle(parameterCount) : undefined}
        >
          <span className="mgp-ExprGraph-word">{parameterCount > 0 ? labels.norm : labels.grad}</span>
          <NodeNumber id={id} part="grad" />
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
