import type { GraphNode, GraphSnapshot } from '@micrograd-playground/engine';

/** The node that is differentiated: the one with this id or, without such a one, the last. */
export function outputNode({ nodes }: GraphSnapshot, outputId: string | undefined): GraphNode | undefined {
  return nodes.find(({ id }) => id === outputId) ?? nodes.at(-1);
}
