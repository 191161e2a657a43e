import type { FlowDirection, LayoutEdge, LayoutGraph } from './GraphLayout.ts';

/** Distance between neighbouring ports of a node, across the flow: operands enter in the order of their slots. */
const PORT_GAP: Record<FlowDirection, number> = { right: 20, down: 44 };

/** Where an edge leaves its source and enters its target, as distances across the flow from the nodes' middles. */
export interface EdgePorts {
  readonly source: number;
  readonly target: number;
  /** Where the line that it shares with others of its source leaves, when it passes through columns. */
  readonly trunk: number;
}

/**
 * Ports of all edges, in the order of `graph.edges`. Edges that join the same two nodes (`a * a`) leave
 * apart from each other too, so that both are seen.
 */
export function edgePorts(graph: LayoutGraph, direction: FlowDirection): EdgePorts[] {
  const gap = PORT_GAP[direction];
  const arity = new Map<string, number>();
  const parallel = new Map<string, LayoutEdge[]>();
  for (const edge of graph.edges) {
    arity.set(edge.target, Math.max(arity.get(edge.target) ?? 0, edge.slot + 1));
    const key = `${edge.source}\n${edge.target}`;
    const twins = parallel.get(key);
    if (twins) twins.push(edge);
    else parallel.set(key, [edge]);
  }
  return graph.edges.map((edge) => {
    const twins = parallel.get(`${edge.source}\n${edge.target}`) ?? [edge];
    return {
      source: edge.sourcePort ?? spread(twins.indexOf(edge), twins.length, gap),
      target: edge.targetPort ?? spread(edge.slot, arity.get(edge.target) ?? 1, gap),
      trunk: edge.sourcePort ?? 0,
    };
  });
}

function spread(index: number, count: number, gap: number): number {
  return (index - (count - 1) / 2) * gap;
}
