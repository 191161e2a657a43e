import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { nodeTitles } from '../../internal/nodeTitles.ts';

/** What the output is called in derivatives: L, where no other node is. */
export function useOutputName(graph: GraphSnapshot | null, outputId: string | null): string {
  return useMemo(() => (graph ? nodeTitles(graph, outputId ?? undefined).output : 'L'), [graph, outputId]);
}
