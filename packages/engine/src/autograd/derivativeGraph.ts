import { gradientGraph } from './gradientGraph.ts';
import { traceGraph } from './trace.ts';
import type { GraphSnapshot } from './trace.ts';
import { withOutput } from './traceSteps.ts';
import type { Value } from './Value.ts';

/**
 * The graph that computes a derivative, as plain JSON: ∂output/∂variable is its last node, and its gradients are those
 * of the derivative, so that a variable's is a second derivative. Steps that change nothing (`1 · x`, `x + 0`) are left
 * out. Where the derivative is a number that does not depend on anything, that number is the whole graph.
 *
 * @param name What to call an operation that ends the graph: `∂L/∂a`. Default none.
 */
export function derivativeGraph(output: Value, variable: Value, name?: string): GraphSnapshot {
  const [derivative] = gradientGraph(output, [variable]);
  if (derivative === undefined) return { nodes: [], edges: [] };
  const graph = traceGraph(derivative);
  const root = graph.nodes.at(-1);
  if (root === undefined) return graph;
  const { nodes, edges } = withOutput(graph, root.id);
  if (name === undefined || root.kind !== 'operation') return { nodes, edges };
  return { nodes: nodes.map((node) => (node.id === root.id ? { ...node, label: name } : node)), edges };
}
