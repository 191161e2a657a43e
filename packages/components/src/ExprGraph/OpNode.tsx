import type { NodeProps } from '@xyflow/react';
import { memo, useContext, useState } from 'react';
import { formatExactly } from '../internal/formatNumber.ts';
import { signOf } from '../internal/NumberText.tsx';
import { FlowContext } from './FlowContext.ts';
import { formatNodeNumber } from './formatNodeNumber.ts';
import type { NodeState } from './graphStates.ts';
import { useNodeState, useSpokenState } from './GraphStateStore.ts';
import type { OpNodeType } from './toFlow.ts';

const NONE = '—';
const dataOf = (state: NodeState) => state.data;
const gradOf = (state: NodeState) => state.grad;
const activeOf = (state: NodeState) => state.active;
const isSelected = (state: NodeState) => state.selected;
const isCurrent = (state: NodeState) => state.current;
const isPending = (state: NodeState) => state.data === undefined;

/** A box with an operation's symbol or a leaf's name, its value and its gradient. */
export const OpNode = memo(
  function OpNode({ id, data: { face, index, direction } }: NodeProps<OpNodeType>) {
    const { flowId, labels } = useContext(FlowContext);
    const selected = useNodeState(id, isSelected);
    const [isPointed, setPointed] = useState(false);
    return (
      <div
        id={`${flowId}-${index}`}
        className="mgp-ExprGraph-node"
        role="button"
        aria-pressed={selected}
        data-kind={face.kind}
        data-active={useNodeState(id, activeOf)}
        data-selected={selected || undefined}
        data-current={useNodeState(id, isCurrent) || undefined}
        data-pending={useNodeState(id, isPending) || undefined}
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
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
            <Data id={id} isPointed={isPointed} />
          </span>
          <span className="mgp-ExprGraph-row">
            <span className="mgp-ExprGraph-word">{labels.grad}</span>
            <Grad id={id} isPointed={isPointed} />
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

interface NumberProps {
  readonly id: string;
  /** Whether the pointer rests on the node: then all digits are at hand. */
  readonly isPointed: boolean;
}

function Data({ id, isPointed }: NumberProps) {
  const data = useNodeState(id, dataOf);
  if (data === undefined) return <span className="mgp-number">{NONE}</span>;
  return (
    <span className="mgp-number" data-sign={signOf(data)} title={isPointed ? formatExactly(data) : undefined}>
      {formatNodeNumber(data)}
    </span>
  );
}

function Grad({ id, isPointed }: NumberProps) {
  const grad = useNodeState(id, gradOf);
  if (grad === undefined) return <span className="mgp-number">{NONE}</span>;
  return (
    <span className="mgp-number" data-role="grad" title={isPointed ? formatExactly(grad) : undefined}>
      {formatNodeNumber(grad)}
    </span>
  );
}

function Reading({ id }: { readonly id: string }) {
  const { data, grad } = useSpokenState(id);
  const { read } = useContext(FlowContext);
  return <span className="mgp-visually-hidden">{read(id, data, grad)}</span>;
}
