import { BugLab } from '../../BugLab/BugLab.tsx';
import type { BugLabProps } from '../../BugLab/BugLabProps.ts';
import type { LensProps } from './LensProps.ts';

export interface BugLensProps
  extends
    Pick<LensProps, 'graph' | 'view' | 'highlightedId' | 'onHighlightedIdChange'>,
    Pick<BugLabProps, 'bug' | 'onBugChange' | 'onExampleRequest'> {}

/** Backpropagation broken as people break it. */
export function BugLens(props: BugLensProps) {
  const { graph, view, highlightedId, onHighlightedIdChange, bug, onBugChange, onExampleRequest } = props;
  return (
    <BugLab
      graph={graph}
      outputId={view.outputId ?? undefined}
      highlightedId={highlightedId}
      onHighlightedIdChange={onHighlightedIdChange}
      bug={bug}
      onBugChange={onBugChange}
      onExampleRequest={onExampleRequest}
    />
  );
}
