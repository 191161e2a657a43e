import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import type { GraphStates } from './graphStates.ts';
import { graphStates } from './graphStates.ts';
import { GraphStateStore } from './GraphStateStore.ts';
import { nodeReader } from './readGraph.ts';
import { shownStates } from './shownStates.ts';
import type { ShownStructure } from './useShownGraph.ts';

/** What decides what nodes and edges show; all ids are those of the graph, but for `currentId`. */
export interface ShownStatesInput {
  readonly graph: GraphSnapshot;
  readonly shown: ShownStructure;
  readonly activeStep: number | undefined;
  /** The steps it counts, if not those of `traceSteps`. */
  readonly steps: readonly GraphStep[] | undefined;
  readonly outputId: string | undefined;
  readonly selectedId: string | null;
  readonly highlightedId: string | null;
  readonly hiddenGradients: ReadonlySet<string>;
  /** The drawn node that the keyboard is at. */
  readonly currentId: string | undefined;
  readonly labels: ExprGraphLabels;
}

/** What is shown at the moment, in a store that nodes and edges listen to. */
export function useShownStates(input: ShownStatesInput): {
  readonly store: GraphStateStore;
  readonly states: GraphStates;
} {
  const { graph, shown, activeStep, outputId, selectedId, highlightedId, hiddenGradients, currentId, labels } = input;
  const given = input.steps;
  const { structure, shownIds } = shown;
  const needsSteps = activeStep !== undefined || outputId !== undefined;
  const steps = useMemo(
    () => given ?? (needsSteps ? traceSteps(graph, outputId) : []),
    [given, graph, outputId, needsSteps],
  );
  const inside = useMemo(
    () => graphStates(graph, steps, activeStep, selectedId, undefined, hiddenGradients),
    [graph, steps, activeStep, selectedId, hiddenGradients],
  );
  const states = useMemo(() => shownStates(inside, structure, currentId), [inside, structure, currentId]);
  const read = useMemo(() => nodeReader(structure.graph, labels), [structure, labels]);
  const store = useState(() => new GraphStateStore())[0];
  store.introduce(states, read);
  useBrowserLayoutEffect(() => store.update(states, read), [store, states, read]);
  const highlighted = highlightedId === null ? undefined : structure.drawnIds.get(shownIds.get(highlightedId) ?? '');
  useBrowserLayoutEffect(() => store.highlight(highlighted ?? null), [store, highlighted]);
  return { store, states };
}
