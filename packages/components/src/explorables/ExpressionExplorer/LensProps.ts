import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { ExplorerWords } from './expressionExplorerLabels.ts';
import type { ExplorerViewState } from './useExplorerView.ts';

/** What every panel beside the graph gets. */
export interface LensProps {
  readonly graph: GraphSnapshot | null;
  readonly view: ExplorerViewState;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: (id: string | null) => void;
  readonly words: ExplorerWords;
}
