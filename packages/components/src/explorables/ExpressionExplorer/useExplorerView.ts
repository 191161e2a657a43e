import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { useEffect, useMemo, useState } from 'react';
import { useSteps } from '../../hooks/useSteps.ts';
import { useControllable } from '../../internal/useControllable.ts';
import type { ExplorerView } from './ExplorerView.ts';
import { DEFAULT_EXPLORER_VIEW } from './ExplorerView.ts';

export interface ExplorerViewProps {
  readonly view?: ExplorerView;
  readonly defaultView?: Partial<ExplorerView>;
  readonly onViewChange?: (view: ExplorerView) => void;
}

export interface ExplorerViewState extends ExplorerView {
  /** The passes for the chosen output. */
  readonly steps: readonly GraphStep[];
  /** The same text for graphs of the same nodes, whatever their numbers. */
  readonly structure: string | undefined;
  readonly change: (change: Partial<ExplorerView>) => void;
}

/**
 * Where the reader is, made to fit the present graph: a step and an output belong to the structure in which they were
 * chosen, and another expression starts from its finished graph.
 */
export function useExplorerView(
  graph: GraphSnapshot | null,
  { view, defaultView, onViewChange }: ExplorerViewProps,
): ExplorerViewState {
  const [chosen, setChosen] = useControllable(view, { ...DEFAULT_EXPLORER_VIEW, ...defaultView }, onViewChange);
  const structure = useMemo(() => graph?.nodes.map(({ id }) => id).join(' '), [graph]);
  const [chosenIn, setChosenIn] = useState(structure);
  if (chosenIn === undefined && structure !== undefined) setChosenIn(structure);
  const fits = chosenIn === structure || chosenIn === undefined;

  const outputId = fits && chosen.outputId !== null && canBeOutput(graph, chosen.outputId) ? chosen.outputId : null;
  const steps = useSteps(graph, outputId ?? undefined);
  const step = fits && chosen.step !== null && chosen.step >= 0 && chosen.step < steps.length ? chosen.step : null;
  const present: ExplorerView = { step, outputId, lens: chosen.lens };
  // A page that keeps the view hears that it is no longer what is shown.
  const isLeft = view !== undefined && !fits && (chosen.step !== null || chosen.outputId !== null);
  useEffect(() => {
    if (isLeft) onViewChange?.({ step: null, outputId: null, lens: chosen.lens });
  }, [isLeft, chosen.lens, onViewChange]);
  return {
    ...present,
    steps,
    structure,
    change: (change) => {
      setChosenIn(structure);
      setChosen({ ...present, ...change });
    },
  };
}

/** Whether a node can be differentiated: any but a constant, and the last one is the output anyway. */
function canBeOutput(graph: GraphSnapshot | null, id: string): boolean {
  const node = graph?.nodes.find((candidate) => candidate.id === id);
  return node !== undefined && node.kind !== 'constant' && node !== graph?.nodes.at(-1);
}
