import { MinusIcon, PlusIcon } from '../internal/icons.tsx';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import type { Groups } from './useGroups.ts';

export interface ZoomControlsProps {
  readonly labels: ExprGraphLabels;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  /** Of a graph with groups. */
  readonly groups?: Pick<Groups, 'expandAll' | 'collapseAll'>;
}

/** Buttons for the pointer; the keyboard has +, − and 0 on the graph itself, which stays one tab stop. */
export function ZoomControls({ labels, onZoom, onFit, groups }: ZoomControlsProps) {
  return (
    <div className="mgp-ExprGraph-controls">
      <button
        type="button"
        tabIndex={-1}
        aria-label={labels.zoomOut}
        title={labels.zoomOut}
        onClick={() => onZoom(1 / 1.4)}
      >
        <MinusIcon />
      </button>
      <button type="button" tabIndex={-1} aria-label={labels.zoomIn} title={labels.zoomIn} onClick={() => onZoom(1.4)}>
        <PlusIcon />
      </button>
      <button type="button" tabIndex={-1} aria-label={labels.fit} title={labels.fit} onClick={onFit}>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          aria-hidden="true"
        >
          <path
            d="M2.8 6V2.8H6M10 2.8h3.2V6M13.2 10v3.2H10M6 13.2H2.8V10"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
      {groups && (
        <>
          <GroupsButton
            name={groups.expandAll ? labels.expandAll : labels.tooManyToExpand}
            path="M2.5 2.5h4v4h-4zM9.5 9.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4z"
            onClick={groups.expandAll}
          />
          <GroupsButton
            name={labels.collapseAll}
            path="M3 5.5h8v8H3zM5.5 5.5v-3h8v8h-2.5"
            onClick={groups.collapseAll}
          />
        </>
      )}
    </div>
  );
}

/** Four nodes, or a stack of cards. */
function GroupsButton({
  name,
  path,
  onClick,
}: {
  readonly name: string;
  readonly path: string;
  /** Without it there is nothing to press. */
  readonly onClick: (() => void) | undefined;
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={name}
      title={name}
      aria-disabled={onClick === undefined || undefined}
      onClick={onClick}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </button>
  );
}
