/** What the panel beside the graph is about: the chain rule step by step, a plot, forward mode, guessing, or bugs. */
export type ExplorerLens = 'rule' | 'plot' | 'forward' | 'quiz' | 'bugs';

export const EXPLORER_LENSES: readonly ExplorerLens[] = ['rule', 'plot', 'forward', 'quiz', 'bugs'];

/** Where the reader of an explorer is, as plain JSON, so that a page can keep it in a link. */
export interface ExplorerView {
  /** The step of the passes that is shown, an index into `traceSteps(graph, outputId)`; `null` when they are finished. */
  readonly step: number | null;
  /** The node whose gradients are shown, if not those of the last one. */
  readonly outputId: string | null;
  readonly lens: ExplorerLens;
}

export const DEFAULT_EXPLORER_VIEW: ExplorerView = { step: null, outputId: null, lens: 'rule' };
