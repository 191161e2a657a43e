import type { GraphSnapshot } from '@micrograd-playground/engine';
import { gradientParts } from './gradientUses.ts';

/** Four decimals are shown of a number, or three digits and a power of ten. */
const DECIMALS = 4;
const LEAST = 0.5 * 10 ** -DECIMALS;
const LARGEST = 1e6;

/** What comes out of rounded numbers and is farther off than this share is not the same gradient any more. */
const FARTHEST = 1 / 3;

/** A number as far as it is shown. */
export function asShown(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x) || size === 0) return x;
  return Number(size < LEAST || size >= LARGEST ? x.toExponential(2) : x.toFixed(DECIMALS));
}

/** The graph with the values and local derivatives that a learner sees, and reckons with. */
export function withShownNumbers(graph: GraphSnapshot): GraphSnapshot {
  return {
    nodes: graph.nodes.map((node) => ({ ...node, data: asShown(node.data) })),
    edges: graph.edges.map((edge) => ({ ...edge, localGradient: asShown(edge.localGradient) })),
  };
}

/**
 * What a learner finds who makes no mistake but reckons with the numbers that are shown, for each node: from the values
 * (1 − 0.9993² is 0.0014, where 1 − tanh² is 0.0013), and by the chain rule from the derivatives (−3 · 0.0013 is −0.0039,
 * where the gradient is −0.0040). Left out is what is far from the gradient, or has not its sign.
 */
export function gradientsFromShown(graph: GraphSnapshot, outputId: string): Map<string, number[]> {
  const fromValues = gradientParts(withShownNumbers(graph), outputId);
  return new Map(
    [...gradientParts(graph, outputId)].map(([id, { gradient, uses }]) => {
      const byChainRule = uses.reduce(
        (sum, { localGradient, upstream }) => sum + asShown(localGradient) * asShown(upstream),
        0,
      );
      const found = [fromValues.get(id)?.gradient ?? NaN, ...(uses.length > 0 ? [byChainRule] : [])];
      return [id, found.filter((x) => Math.abs(x - gradient) <= FARTHEST * Math.abs(gradient))];
    }),
  );
}
