import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { LayoutGraph } from './GraphLayout.ts';
import type { NodeFace } from './nodeFace.ts';
import { nodeFace } from './nodeFace.ts';

/** All of a graph that does not change when only its numbers do; its identity says so. */
export interface GraphStructure {
  /** The snapshot it was read from; only its structure counts. */
  readonly graph: GraphSnapshot;
  readonly faces: ReadonlyMap<string, NodeFace>;
  readonly layoutGraph: LayoutGraph;
}

export function graphStructure(graph: GraphSnapshot): GraphStructure {
  const faces = new Map(graph.nodes.map((node) => [node.id, nodeFace(node)]));
  const nodes = graph.nodes.map(({ id, kind }) => {
    const face = faces.get(id);
    return { id, kind, width: face?.width ?? 0, height: face?.height ?? 0 };
  });
  return { graph, faces, layoutGraph: { nodes, edges: graph.edges } };
}

/** Whether two graphs differ in nothing but the numbers of variables and operations. */
export function hasSameStructure(a: GraphSnapshot, b: GraphSnapshot): boolean {
  if (a === b) return true;
  return (
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((node, i) => {
      const other = b.nodes[i];
      return (
        node.id === other?.id &&
        node.op === other.op &&
        node.kind === other.kind &&
        node.label === other.label &&
        (node.kind !== 'constant' || Object.is(node.data, other.data))
      );
    }) &&
    a.edges.every((edge, i) => {
      const other = b.edges[i];
      return (
        edge.id === other?.id &&
        edge.source === other.source &&
        edge.target === other.target &&
        edge.slot === other.slot
      );
    })
  );
}
