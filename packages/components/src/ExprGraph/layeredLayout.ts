import { assignRanks } from './assignRanks.ts';
import type { Layers } from './buildLayers.ts';
import { buildLayers } from './buildLayers.ts';
import type { FlowDirection, GraphLayout, LayoutGraph, LayoutNode, Point } from './GraphLayout.ts';
import { orderLayers } from './orderLayers.ts';
import { placeItems } from './placeItems.ts';
import { edgePorts } from './ports.ts';
import { routeEdge } from './routeEdge.ts';

/** Free space between columns, less beside one of pinned nodes only, and how much of the steepest climb in it is added, so that lines stay readable. */
const COLUMN_GAP: Record<FlowDirection, { least: number; climb: number; most: number; pinned: number }> = {
  right: { least: 74, climb: 0.14, most: 132, pinned: 26 },
  down: { least: 46, climb: 0.06, most: 84, pinned: 20 },
};

/**
 * A layered picture of a graph in one go, fast enough to follow typing: columns by longest path,
 * few crossings by barycentre sweeps, straight lines by least squares. The same graph always gives
 * the same picture. Nodes never overlap, and lines pass between them.
 */
export function layeredLayout(graph: LayoutGraph, direction: FlowDirection): GraphLayout {
  const { nodes } = graph;
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const edges = graph.edges.filter(({ source, target }) => index.has(source) && index.has(target));
  const ports = edgePorts({ nodes, edges }, direction);
  const indexed = {
    count: nodes.length,
    isVariable: nodes.map((node) => node.kind === 'variable'),
    ...(nodes.some(({ pin }) => pin) ? { pins: nodes.map(({ pin }) => pin) } : {}),
    sources: Int32Array.from(edges, (edge) => index.get(edge.source) ?? 0),
    targets: Int32Array.from(edges, (edge) => index.get(edge.target) ?? 0),
  };
  const right = direction === 'right';
  const nodeSizes = Float64Array.from(nodes, (node) => (right ? node.height : node.width));
  const layers = buildLayers(indexed, assignRanks(indexed), ports, nodeSizes);
  const order = orderLayers(layers);
  const sizes = new Float64Array(layers.itemCount);
  sizes.set(nodeSizes);
  const middle = placeItems(layers, order, sizes);
  const height = moveToZero(middle, sizes);
  const { start, end } = placeColumns(layers, order, nodes, middle, direction);
  const point = (along: number, cross: number): Point => (right ? { x: along, y: cross } : { x: cross, y: along });

  const positions = new Map<string, Point>();
  nodes.forEach((node, i) => positions.set(node.id, point(start[layers.ranks[i]!]!, middle[i]! - sizes[i]! / 2)));
  const routes = new Map<string, readonly Point[]>();
  const placed = { layers, order, middle, sizes, start, end, point };
  edges.forEach((edge, e) => {
    const source = indexed.sources[e]!;
    const box = nodes[source];
    const leaves = start[layers.ranks[source]!]! + (box ? (right ? box.width : box.height) : 0);
    const way = { source, target: indexed.targets[e]!, bends: layers.bendsOf(e), leaves };
    routes.set(edge.id, routeEdge(placed, way, ports[e]!));
  });
  const extent = point(end.at(-1) ?? 0, height);
  return { engine: 'layered', direction, positions, routes, width: extent.x, height: extent.y };
}

function isPinned(node: LayoutNode | undefined): boolean {
  return node?.pin !== undefined;
}

/** Moves all items so that the first begins at 0, in whole pixels; returns where the last one ends. */
function moveToZero(middle: Float64Array, sizes: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < middle.length; i++) least = Math.min(least, middle[i]! - sizes[i]! / 2);
  let most = 0;
  for (let i = 0; i < middle.length; i++) {
    middle[i] = Math.round(middle[i]! - least + 1e-6);
    most = Math.max(most, middle[i]! + sizes[i]! / 2);
  }
  return most;
}

/** Where columns begin and end along the flow: as wide as their widest node, further apart where lines climb far. */
function placeColumns(
  layers: Layers,
  order: readonly (readonly number[])[],
  nodes: readonly LayoutNode[],
  middle: Float64Array,
  direction: FlowDirection,
): { start: number[]; end: number[] } {
  const climb = new Float64Array(order.length);
  for (let s = 0; s < layers.from.length; s++) {
    const from = middle[layers.from[s]!]! + layers.fromPort[s]!;
    const to = middle[layers.to[s]!]! + layers.toPort[s]!;
    const rank = layers.ranks[layers.to[s]!]!;
    climb[rank] = Math.max(climb[rank]!, Math.abs(to - from));
  }
  const gap = COLUMN_GAP[direction];
  const start: number[] = [];
  const end: number[] = [];
  order.forEach((items, rank) => {
    const before = end[rank - 1];
    const isBeside = [rank - 1, rank].some((column) => order[column]?.every((item) => isPinned(nodes[item])));
    const least = isBeside ? gap.pinned : gap.least;
    const at = before === undefined ? 0 : before + Math.min(gap.most, least + gap.climb * climb[rank]!);
    let size = 0;
    for (const item of items) {
      const node = nodes[item];
      if (node) size = Math.max(size, direction === 'right' ? node.width : node.height);
    }
    start.push(Math.round(at));
    end.push(Math.round(at) + size);
  });
  return { start, end };
}
