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
export function buildLayers(graph: IndexedGraph, nodeRanks: Int32Array, ports: readonly EdgePorts[]): Layers {
  const { count, sources, targets } = graph;
  const spans = sources.map((source, e) => nodeRanks[targets[e]!]! - nodeRanks[source]!);
  const longest = longestSpan(spans);
  const bendCount = (e: number) => (spans[e]! >= 1 && spans[e]! <= longest ? spans[e]! - 1 : -1);
  const trunkLength = new Int32Array(count);
  for (let e = 0; e < sources.length; e++) {
    trunkLength[sources[e]!] = Math.max(trunkLength[sources[e]!]!, bendCount(e));
  }
  const trunkStart = new Int32Array(count);
  let itemCount = count;
  for (let v = 0; v < count; v++) {
    trunkStart[v] = itemCount;
    itemCount += trunkLength[v]!;
  }
  const ranks = new Int32Array(itemCount);
  ranks.set(nodeRanks);
  for (let v = 0; v < count; v++) {
    for (let k = 0; k < trunkLength[v]!; k++) ranks[trunkStart[v]! + k] = nodeRanks[v]! + 1 + k;
  }

  const from: number[] = [];
  const to: number[] = [];
  const fromPort: number[] = [];
  const toPort: number[] = [];
  for (let v = 0; v < count; v++) {
    for (let k = 0; k < trunkLength[v]!; k++) {
      from.push(k === 0 ? v : trunkStart[v]! + k - 1);
      to.push(trunkStart[v]! + k);
      fromPort.push(0);
      toPort.push(0);
    }
  }
  for (let e = 0; e < sources.length; e++) {
    const bends = bendCount(e);
    if (bends < 0) continue;
    const v = sources[e]!;
    from.push(bends === 0 ? v : trunkStart[v]! + bends - 1);
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
    order: firstOrder(ranks, froms, toPort, outgoing, incoming),
    from: froms,
    to: tos,
    fromPort: Float64Array.from(fromPort),
    toPort: Float64Array.from(toPort),
    outgoing,
    incoming,
    bendsOf(edge) {
      const start = trunkStart[sources[edge]!]!;
      return Array.from({ length: Math.max(0, bendCount(edge)) }, (_, k) => start + k);
    },
  };
}

/** From the output back to the leaves, operands in the order of their slots: a tree comes out without crossings. */
function firstOrder(
  ranks: Int32Array,
  from: Int32Array,
  toPort: readonly number[],
  outgoing: EdgeGroups,
  incoming: EdgeGroups,
): number[][] {
  const order: number[][] = [];
  for (const rank of ranks) while (order.length <= rank) order.push([]);
  const seen = new Uint8Array(ranks.length);
  for (let output = ranks.length - 1; output >= 0; output--) {
    if (outgoing.start[output] !== outgoing.start[output + 1]) continue;
    const stack = [output];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      if (seen[item]) continue;
      seen[item] = 1;
      order[ranks[item]!]!.push(item);
      const segments = Array.from(incoming.edges.subarray(incoming.start[item], incoming.start[item + 1]));
      segments.sort((a, b) => toPort[b]! - toPort[a]!);
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
