import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { MinusIcon } from '../internal/icons.tsx';
import { FlowContext } from './FlowContext.ts';
import type { FrameNodeType } from './toFlow.ts';

/** The frame behind the nodes of an expanded group, with its name and a button that collapses it. */
export const GroupFrame = memo(
  function GroupFrame({ data: { group } }: NodeProps<FrameNodeType>) {
    const { labels, onCollapse } = useContext(FlowContext);
    const name = group.path.at(-1) ?? group.id;
    const text = labels.collapse(group.path.join(', '));
    return (
      <div className="mgp-ExprGraph-frame" data-depth={Math.min(2, group.path.length)}>
        <button
          type="button"
          tabIndex={-1}
          className="mgp-ExprGraph-collapse nopan"
          aria-label={text}
          title={text}
          onClick={() => onCollapse(group.id)}
        >
          <MinusIcon />
          <span>{name}</span>
        </button>
      </div>
    );
  },
  (before, after) => before.id === after.id && before.data === after.data,
);
