import { MinusIcon, PlusIcon } from '../internal/icons.tsx';
import type { ExprGraphLabels } from './exprGraphLabels.ts';

export interface ZoomControlsProps {
  readonly labels: ExprGraphLabels;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

/** Buttons for the pointer; the keyboard has +, − and 0 on the graph itself, which stays one tab stop. */
export function ZoomControls({ labels, onZoom, onFit }: ZoomControlsProps) {
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
    </div>
  );
}
