import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';
import { useMemo } from 'react';

const NO_STEPS: readonly GraphStep[] = [];

/** The forward and the backward pass over a graph; `outputId` is the node that is differentiated, if not the last one. */
export function useSteps(graph: GraphSnapshot | null, outputId?: string): readonly GraphStep[] {
  return useMemo(() => (graph === null ? NO_STEPS : traceSteps(graph, outputId)), [graph, outputId]);
}
