import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { MinusIcon } from '../internal/icons.tsx';
import { FlowContext } from './FlowContext.ts';
import type { FrameNodeType } from './toFlow.ts';
import { TreePlacesContext } from './treePlaces.ts';

/** The frame behind the nodes of an expanded group, with its name and a button that collapses it: the item of the group, expanded. */
export const GroupFrame = memo(
  function GroupFrame({ id, data: { group } }: NodeProps<FrameNodeType>) {
    const { labels, onCollapse } = useContext(FlowContext);
    const place = useContext(TreePlacesContext).get(id);
    const name = group.path.at(-1) ?? group.id;
    const path = group.path.join(', ');
    return (
      <div className="mgp-ExprGraph-frame" data-depth={Math.min(2, group.path.length)}>
        <button
          type="button"
          role="treeitem"
          aria-level={place?.level}
          aria-posinset={place?.position}
          aria-setsize={place?.size}
          aria-expanded={true}
          tabIndex={-1}
          className="mgp-ExprGraph-collapse nopan"
          aria-label={path}
          title={labels.collapse(path)}
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
