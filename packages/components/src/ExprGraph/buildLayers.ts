import type { EdgeGroups } from './groupEdges.ts';
import { groupEdges } from './groupEdges.ts';
import type { IndexedGraph } from './assignRanks.ts';
import type { EdgePorts } from './ports.ts';

/** Above this many bends in the whole picture, the longest lines are drawn without. */
const MAX_BENDS = 50_000;

/**
 * A graph cut into columns: items 0…nodeCount − 1 are its nodes, the others are bends, at which a line
 * passes through a column. Segments join items of neighbouring columns.
 */
export interface Layers {
  readonly nodeCount: number;
  readonly itemCount: number;
  /** The column of each item. */
  readonly ranks: Int32Array;
  /** The items of each column, from top to bottom. */
  readonly order: readonly number[][];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where a segment leaves and enters, as distances from the items' middles. */
  readonly fromPort: Float64Array;
  readonly toPort: Float64Array;
  /** The same in places of a column: within half a place, so that lines of neighbours stay apart. */
  readonly fromShare: Float64Array;
  readonly toShare: Float64Array;
  /** Segments by their left and by their right item. */
  readonly outgoing: EdgeGroups;
  readonly incoming: EdgeGroups;
  /** The bends of an edge, from source to target. */
  bendsOf(edge: number): readonly number[];
}

/**
 * Puts bends where edges pass through columns and finds a first order. All edges that leave one node
 * share their bends, as far as they go together: a trunk with branches is easier to follow than a bundle.
 */
export function buildLayers(
  graph: IndexedGraph,
  nodeRanks: Int32Array,
  ports: readonly EdgePorts[],
  nodeSizes: ArrayLike<number>,
): Layers {
  const { count, sources, targets } = graph;
  const spans = sources.map((source, e) => nodeRanks[targets[e]!]! - nodeRanks[source]!);
  const longest = longestSpan(spans);
  const bendCount = (e: number) => (spans[e]! >= 1 && spans[e]! <= longest ? spans[e]! - 1 : -1);
  const { trunkOf, trunks } = findTrunks(graph, ports);
  const trunkLength = new Int32Array(trunks.length);
  for (let e = 0; e < sources.length; e++) {
    trunkLength[trunkOf[e]!] = Math.max(trunkLength[trunkOf[e]!]!, bendCount(e));
  }
  const trunkStart = new Int32Array(trunks.length);
  let itemCount = count;
  trunks.forEach((_, t) => {
    trunkStart[t] = itemCount;
    itemCount += trunkLength[t]!;
  });
  const ranks = new Int32Array(itemCount);
  ranks.set(nodeRanks);
  trunks.forEach(({ source }, t) => {
    for (let k = 0; k < trunkLength[t]!; k++) ranks[trunkStart[t]! + k] = nodeRanks[source]! + 1 + k;
  });

  const from: number[] = [];
  const to: number[] = [];
  const fromPort: number[] = [];
  const toPort: number[] = [];
  trunks.forEach(({ source, port }, t) => {
    for (let k = 0; k < trunkLength[t]!; k++) {
      from.push(k === 0 ? source : trunkStart[t]! + k - 1);
      to.push(trunkStart[t]! + k);
      fromPort.push(k === 0 ? port : 0);
      toPort.push(0);
    }
  });
  for (let e = 0; e < sources.length; e++) {
    const bends = bendCount(e);
    if (bends < 0) continue;
    from.push(bends === 0 ? sources[e]! : trunkStart[trunkOf[e]!]! + bends - 1);
    to.push(targets[e]!);
    fromPort.push(bends === 0 ? ports[e]!.source : 0);
    toPort.push(ports[e]!.target);
  }
  const froms = Int32Array.from(from);
  const tos = Int32Array.from(to);
  const outgoing = groupEdges(itemCount, froms);
  const incoming = groupEdges(itemCount, tos);
  return {
    nodeCount: count,
    itemCount,
    ranks,
    order: firstOrder(ranks, froms, toPort, outgoing, incoming, firstOutputs(itemCount, graph.pins)),
    from: froms,
    to: tos,
    fromPort: Float64Array.from(fromPort),
    toPort: Float64Array.from(toPort),
    fromShare: Float64Array.from(fromPort, (port, s) => portShare(port, nodeSizes[froms[s]!])),
    toShare: Float64Array.from(toPort, (port, s) => portShare(port, nodeSizes[tos[s]!])),
    outgoing,
    incoming,
    bendsOf(edge) {
      const start = trunkStart[trunkOf[edge]!]!;
      return Array.from({ length: Math.max(0, bendCount(edge)) }, (_, k) => start + k);
    },
  };
}

/** Items with what is pinned to the last column in front, in its order; the others follow from the last one on. */
function firstOutputs(itemCount: number, pins: IndexedGraph['pins'] = []): number[] {
  const items = Array.from({ length: itemCount }, (_, i) => i);
  const isPinned = (item: number) => pins[item] === 'last';
  return [...items.filter(isPinned), ...items.filter((item) => !isPinned(item)).reverse()];
}

/**
 * Lines that are drawn as one as far as they go together: those that leave a node at the same place. Of edges without
 * a place of their own, that is its middle.
 */
function findTrunks({ count, sources }: IndexedGraph, ports: readonly EdgePorts[]) {
  const trunks = Array.from({ length: count }, (_, source) => ({ source, port: 0 }));
  const known = new Map<string, number>();
  const trunkOf = sources.map((source, e) => {
    const port = ports[e]!.trunk;
    if (port === 0) return source;
    const key = `${source} ${port}`;
    const trunk = known.get(key) ?? trunks.push({ source, port }) - 1;
    known.set(key, trunk);
    return trunk;
  });
  return { trunkOf, trunks };
}

/** Ports of nodes are at most 44 px from the middle, those of frames anywhere on their side. */
function portShare(port: number, size = 0): number {
  return port / Math.max(160, size * 1.05);
}

/** From the output back to the leaves, operands in the order of their slots: a tree comes out without crossings. */
function firstOrder(
  ranks: Int32Array,
  from: Int32Array,
  toPort: readonly number[],
  outgoing: EdgeGroups,
  incoming: EdgeGroups,
  outputs: readonly number[],
): number[][] {
  const order: number[][] = [];
  for (const rank of ranks) while (order.length <= rank) order.push([]);
  const seen = new Uint8Array(ranks.length);
  for (const output of outputs) {
    if (outgoing.start[output] !== outgoing.start[output + 1]) continue;
    const stack = [output];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      if (seen[item]) continue;
      seen[item] = 1;
      order[ranks[item]!]!.push(item);
      const segments = Array.from(incoming.edges.subarray(incoming.start[item], incoming.start[item + 1]));
      segments.sort((a, b) => toPort[b]! - toPort[a]! || b - a);
      for (const segment of segments) stack.push(from[segment]!);
    }
  }
  return order;
}

/** The longest span for which all lines of at most that span have no more than MAX_BENDS bends together. */
function longestSpan(spans: Int32Array): number {
  const bySpan = spans.slice().sort();
  let bends = 0;
  for (const span of bySpan) {
    bends += Math.max(0, span - 1);
    if (bends > MAX_BENDS) return span - 1;
  }
  return Infinity;
}
