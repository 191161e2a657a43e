import type { ReactNode } from 'react';
import { useContext } from 'react';
import { classNames } from '../internal/classNames.ts';
import { FlowContext } from './FlowContext.ts';
import type { FlowDirection } from './GraphLayout.ts';
import type { NodeState } from './graphStates.ts';
import { useIsHighlighted, useNodeState, useSpokenText } from './GraphStateStore.ts';
import { NodeMarksContext } from './NodeMark.ts';
import { TreePlacesContext } from './treePlaces.ts';

const activeOf = (state: NodeState) => state.active;
const isSelected = (state: NodeState) => state.selected;
const isOutput = (state: NodeState) => state.output;
const isCurrent = (state: NodeState) => state.current;

export interface NodeFrameProps {
  readonly id: string;
  readonly kind: string;
  readonly direction: FlowDirection;
  /** Whether its value is still to come. */
  readonly isPending: (state: NodeState) => boolean;
  /** What pressing it does: it is selected, or expanded. */
  readonly press: 'select' | 'expand';
  readonly className?: string;
  readonly children: ReactNode;
}

/** The box around what is drawn of a node: how it stands in the graph, how it is read, and where its edges end. */
export function NodeFrame({ id, kind, direction, isPending, press, className, children }: NodeFrameProps) {
  const { flowId, onPoint } = useContext(FlowContext);
  const selected = useNodeState(id, isSelected);
  const place = useContext(TreePlacesContext).get(id);
  return (
    <div
      id={`${flowId}-${id}`}
      className={classNames('mgp-ExprGraph-node', className)}
      role="treeitem"
      aria-level={place?.level}
      aria-posinset={place?.position}
      aria-setsize={place?.size}
      aria-selected={press === 'select' ? selected : undefined}
      aria-expanded={press === 'expand' ? false : undefined}
      data-kind={kind}
      data-active={useNodeState(id, activeOf)}
      data-selected={selected || undefined}
      data-output={useNodeState(id, isOutput) || undefined}
      data-current={useNodeState(id, isCurrent) || undefined}
      data-highlighted={useIsHighlighted(id) || undefined}
      data-pending={useNodeState(id, isPending) || undefined}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
    >
      <span className="mgp-visually-hidden">
        <Reading id={id} />
      </span>
      {children}
      <Mark id={id} />
      {/* React Flow reads from these where edges begin and end. */}
      <span className="mgp-ExprGraph-port target" data-handlepos={direction === 'right' ? 'left' : 'top'} />
      <span className="mgp-ExprGraph-port source" data-handlepos={direction === 'right' ? 'right' : 'bottom'} />
    </div>
  );
}

/** A component of its own, so that new words draw nothing else anew. */
function Reading({ id }: { readonly id: string }) {
  const text = useSpokenText(id);
  const mark = useContext(NodeMarksContext).get(id);
  return mark ? `${text}, ${mark.text}` : text;
}

function Mark({ id }: { readonly id: string }) {
  const mark = useContext(NodeMarksContext).get(id);
  return (
    mark && (
      <span className="mgp-ExprGraph-mark" aria-hidden="true" data-tone={mark.tone}>
        {mark.text}
      </span>
    )
  );
}
