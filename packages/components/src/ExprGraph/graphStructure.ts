import type { GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import type { ShownGraph } from './collapseGroups.ts';
import type { LayoutGraph, LayoutNode } from './GraphLayout.ts';
import { matchNodes } from './matchNodes.ts';
import type { NodeFace } from './nodeFace.ts';
import { isSameFace, nodeFace } from './nodeFace.ts';

/**
 * All of a graph that does not change when only its numbers do; its identity says so.
 *
 * A node is drawn under an id of its own, which it keeps as long as a reader takes it for the same, even where an
 * edit below it has changed what it computes and so its id in the snapshot. Elements thus stay in the page, and
 * what is equal before and after an edit is the same object.
 */
export interface GraphStructure {
  /** The graph it was read from, with groups as they are shown; only its structure counts. */
  readonly source: ShownGraph;
  /** The same under the ids that are drawn, its nodes and edges in the same order. */
  readonly graph: ShownGraph;
  /** From ids of the snapshot to those drawn. */
  readonly drawnIds: ReadonlyMap<string, string>;
  /** And back. */
  readonly sourceIds: ReadonlyMap<string, string>;
  /** By edge of the snapshot, the id of the drawn edge that stands for it. */
  readonly edgeIds: ReadonlyMap<string, string>;
  /** How many ids have been given away, in this structure and those before it. */
  readonly idCount: number;
  readonly faces: ReadonlyMap<string, NodeFace>;
  /** Another object only where a layout could come out differently. */
  readonly layoutGraph: LayoutGraph;
}

/** @param before the structure drawn until now, whose ids and parts are taken over where they fit */
export function graphStructure(source: ShownGraph, before?: GraphStructure): GraphStructure {
  let idCount = before?.idCount ?? 0;
  const matches = before ? matchNodes(before.source, source) : undefined;
  const drawnIds = new Map<string, string>();
  const sourceIds = new Map<string, string>();
  const faces = new Map<string, NodeFace>();
  for (const node of source.nodes) {
    const id = before?.drawnIds.get(matches?.get(node.id) ?? '') ?? `n${(idCount += 1)}`;
    drawnIds.set(node.id, id);
    sourceIds.set(id, node.id);
    const face = nodeFace(node);
    const old = before?.faces.get(id);
    faces.set(id, old && isSameFace(old, face) ? old : face);
  }
  const graph = withIds(source, drawnIds);
  const nodes = graph.nodes.map(({ id, kind }) => {
    const face = faces.get(id);
    const frame = source.frameOf?.get(sourceIds.get(id) ?? '');
    const box = { id, kind, width: face?.width ?? 0, height: face?.height ?? 0 };
    return frame === undefined ? box : { ...box, frame };
  });
  const { frames } = source;
  const layoutGraph = { nodes, edges: graph.edges, ...(frames && frames.length > 0 ? { frames } : {}) };
  const isSameLayout = before !== undefined && hasSameLayout(before.layoutGraph, layoutGraph);
  return {
    source,
    graph,
    drawnIds,
    sourceIds,
    edgeIds: edgeIds(source, graph),
    idCount,
    faces,
    layoutGraph: isSameLayout ? before.layoutGraph : layoutGraph,
  };
}

/** A graph with other ids for its nodes; edges are named after the nodes that they join. */
export function withIds({ nodes, edges }: ShownGraph, ids: ReadonlyMap<string, string>): ShownGraph {
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    nodes: nodes.map((node) => ({ ...node, id: idOf(node.id) })),
    edges: edges.map((edge) => {
      const [source, target] = [idOf(edge.source), idOf(edge.target)];
      return { ...edge, id: `${source}->${target}:${edge.slot}`, source, target };
    }),
  };
}

/** Whether two graphs differ in nothing but the numbers of variables and operations. */
export function hasSameStructure(a: GraphSnapshot, b: GraphSnapshot): boolean {
  if (a === b) return true;
  return (
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => {
      const other = b.nodes[i];
      return (
        node.id === other?.id &&
        node.op === other.op &&
        node.kind === other.kind &&
        node.label === other.label &&
        (node.kind !== 'constant' || Object.is(node.data, other.data)) &&
        isSameGroup(node, other)
      );
    }) &&
    haveSameEnds(a.edges, b.edges)
  );
}

function isSameGroup({ group: a }: GraphNode, { group: b }: GraphNode): boolean {
  return a === b || (a?.length === b?.length && (a?.every((name, depth) => name === b?.[depth]) ?? false));
}

function edgeIds(source: ShownGraph, drawn: ShownGraph): Map<string, string> {
  const ids = new Map<string, string>();
  source.edges.forEach(({ id, members = [id] }, i) => {
    for (const member of members) ids.set(member, drawn.edges[i]?.id ?? id);
  });
  return ids;
}

function hasSameLayout(a: LayoutGraph, b: LayoutGraph): boolean {
  const isSameBox = (one: LayoutNode, other: LayoutNode | undefined) =>
    one.id === other?.id &&
    one.kind === other.kind &&
    one.width === other.width &&
    one.height === other.height &&
    one.frame === other.frame;
  const frames = a.frames ?? [];
  return (
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => isSameBox(node, b.nodes[i])) &&
    frames.length === (b.frames ?? []).length &&
    frames.every(({ id, parent }, i) => id === b.frames?.[i]?.id && parent === b.frames[i]?.parent) &&
    haveSameEnds(a.edges, b.edges)
  );
}

function haveSameEnds(a: LayoutGraph['edges'], b: LayoutGraph['edges']): boolean {
  return (
    a.length === b.length &&
    a.every((edge, i) => {
      const other = b[i];
      return (
        edge.source === other?.source &&
        edge.target === other.target &&
        edge.slot === other.slot &&
        edge.members?.length === other.members?.length
      );
    })
  );
}
