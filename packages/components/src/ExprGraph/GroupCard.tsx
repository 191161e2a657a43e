import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { PlusIcon } from '../internal/icons.tsx';
import { FlowContext } from './FlowContext.ts';
import type { NodeState } from './graphStates.ts';
import { GroupBars } from './GroupBars.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import { NodeNumber } from './NodeNumber.tsx';
import type { OpNodeType } from './toFlow.ts';

const isPending = (state: NodeState) => state.pending === true;

/** A group drawn as one node, like a stack of cards: its name, what leaves it, and how strongly it is to change. */
export const GroupCard = memo(
  function GroupCard({ id, data: { face, direction } }: NodeProps<OpNodeType>) {
    const { labels } = useContext(FlowContext);
    const { nodeCount = 0, outputCount = 0, parameterCount = 0 } = face.group ?? {};
    return (
      <NodeFrame
        id={id}
        kind="group"
        direction={direction}
        isPending={isPending}
        press="expand"
        className="mgp-ExprGraph-group"
      >
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
      </NodeFrame>
    );
  },
  (before, after) => before.id === after.id && before.data === after.data,
);
