import { BugLab } from '../../BugLab/BugLab.tsx';
import type { BugLabProps } from '../../BugLab/BugLabProps.ts';
import type { LensProps } from './LensProps.ts';

export interface BugLensProps
  extends
    Pick<LensProps, 'graph' | 'view' | 'highlightedId' | 'onHighlightedIdChange'>,
    Pick<BugLabProps, 'bug' | 'onBugChange' | 'onExampleRequest'> {}

/** Backpropagation broken as people break it. */
export function BugLens({ view, ...rest }: BugLensProps) {
  return <BugLab {...rest} outputId={view.outputId ?? undefined} />;
}
