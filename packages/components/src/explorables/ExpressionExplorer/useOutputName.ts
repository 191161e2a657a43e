import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { nodeTitles } from '../../internal/nodeTitles.ts';

/** What the output is called in derivatives: L, where no other node is. */
export function useOutputName(graph: GraphSnapshot | null, outputId: string | null): string {
  // While a number moves, it is found once.
  const named = useMemo(() => graph?.nodes.map(({ id, label }) => `${id} ${label ?? ''}`).join('\n'), [graph]);
  return useMemo(
    () => (graph ? nodeTitles(graph, outputId ?? undefined).output : 'L'),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the graph only its structure and its names are used
    [named, outputId],
  );
}
