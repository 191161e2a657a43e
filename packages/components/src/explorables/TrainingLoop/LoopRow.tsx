import type { ReactNode } from 'react';

export interface LoopRowProps {
  /** What the row is about; pressing it chooses the row. */
  readonly name: string;
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** The other cells. */
  readonly children: ReactNode;
}

/** A row of a table, of which one is chosen. */
export function LoopRow({ name, selected, onSelect, children }: LoopRowProps) {
  return (
    <tr data-selected={selected}>
      <th scope="row">
        <button type="button" className="mgp-TrainingLoop-pick mgp-number" aria-pressed={selected} onClick={onSelect}>
          {name}
        </button>
      </th>
      {children}
    </tr>
  );
}
