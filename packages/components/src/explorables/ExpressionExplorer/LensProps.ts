import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';
import type { ExplorerViewState } from './useExplorerView.ts';

/** What every panel beside the graph gets. */
export interface LensProps {
  readonly graph: GraphSnapshot | null;
  readonly view: Omit<ExplorerViewState, 'structure'>;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: (id: string | null) => void;
  /** Whether steps go by: then nothing is said of them. */
  readonly isPlaying: boolean;
  readonly words: ExpressionExplorerLabels;
}
