import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { FlowContext } from './FlowContext.ts';
import type { NodeState } from './graphStates.ts';
import { NodeFrame } from './NodeFrame.tsx';
import { NodeNumber } from './NodeNumber.tsx';
import type { OpNodeType } from './toFlow.ts';

const isPending = (state: NodeState) => state.data === undefined;

/** A box with an operation's symbol or a leaf's name, its value and its gradient. */
export const OpNode = memo(
  function OpNode({ id, data: { face, direction } }: NodeProps<OpNodeType>) {
    const { labels } = useContext(FlowContext);
    return (
      <NodeFrame id={id} kind={face.kind} direction={direction} isPending={isPending} press="select">
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
      </NodeFrame>
    );
  },
  (before, after) => before.id === after.id && before.data === after.data,
);
