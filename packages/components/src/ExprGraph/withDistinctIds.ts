import type { GraphSnapshot } from '@micrograd-playground/engine';

/**
 * The graph itself.
 *
 * @throws RangeError where two of its nodes, or two of its edges, have one id: they could not be told apart
 */
export function withDistinctIds(graph: GraphSnapshot): GraphSnapshot {
  refuseRepeated('nodes', graph.nodes);
  refuseRepeated('edges', graph.edges);
  return graph;
}

function refuseRepeated(what: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new RangeError(`Two ${what} of the graph have the id "${id}"; each needs its own.`);
    seen.add(id);
  }
}
