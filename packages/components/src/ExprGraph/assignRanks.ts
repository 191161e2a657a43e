import type { LayoutNode } from './GraphLayout.ts';
import { groupEdges } from './groupEdges.ts';

/** A graph by numbers: node i has an index below that of everything that uses it. */
export interface IndexedGraph {
  readonly count: number;
  readonly isVariable: readonly boolean[];
  /** Nodes kept to the first or the last column: operands only, or users only. */
  readonly pins?: readonly (LayoutNode['pin'] | undefined)[];
  /** Of each edge, the index of the operand. */
  readonly sources: Int32Array;
  /** Of each edge, the index of the operation that uses it. */
  readonly targets: Int32Array;
}

/**
 * The column of each node, from 0: every operand stands to the left of what uses it. Nodes stand
 * as close to their users as they can, so that lines are short; variables are taken to the first
 * column, where a reader looks for them, unless long lines would be the price.
 */
export function assignRanks({ count, isVariable, pins, sources, targets }: IndexedGraph): Int32Array {
  const outgoing = groupEdges(count, sources);
  const incoming = groupEdges(count, targets);
  const ranks = new Int32Array(count);
  const highestBelowUsers = (v: number, none: number) => {
    let highest = none;
    for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) {
      highest = Math.min(highest, ranks[targets[outgoing.edges[k]!]!]! - 1);
    }
    return highest;
  };
  const lowestAboveOperands = (v: number) => {
    let lowest = 0;
    for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) {
      lowest = Math.max(lowest, ranks[sources[incoming.edges[k]!]!]! + 1);
    }
    return lowest;
  };

  let depth = 0;
  for (let v = 0; v < count; v++) {
    ranks[v] = lowestAboveOperands(v);
    depth = Math.max(depth, ranks[v]!);
  }
  for (let v = count - 1; v >= 0; v--) ranks[v] = highestBelowUsers(v, depth);

  // A node with more lines coming in than going out is better off near its operands. Lines from an
  // operand that is used elsewhere too do not count: they are branches of one trunk, however long.
  const uses = (v: number) => outgoing.start[v + 1]! - outgoing.start[v]!;
  const ownOperands = new Int32Array(count);
  for (let e = 0; e < sources.length; e++) if (uses(sources[e]!) === 1) ownOperands[targets[e]!]!++;
  for (let pass = 0; pass < 3; pass++) {
    for (let v = 0; v < count; v++) {
      if (ownOperands[v]! > uses(v)) ranks[v] = lowestAboveOperands(v);
      else if (ownOperands[v]! < uses(v)) ranks[v] = highestBelowUsers(v, depth);
    }
  }

  let price = 0;
  for (let v = 0; v < count; v++) if (isVariable[v]) price += ranks[v]!;
  if (price <= Math.max(4, count / 6)) {
    for (let v = 0; v < count; v++) if (isVariable[v]) ranks[v] = 0;
  }
  const first = ranks.reduce((least, rank) => Math.min(least, rank), depth);
  if (pins) pinRanks(ranks, pins, first);
  return ranks.map((rank) => rank - first);
}

function pinRanks(ranks: Int32Array, pins: readonly (LayoutNode['pin'] | undefined)[], first: number): void {
  let last = first;
  ranks.forEach((rank, v) => {
    if (pins[v] !== 'last') last = Math.max(last, rank + 1);
  });
  pins.forEach((pin, v) => {
    if (pin !== undefined) ranks[v] = pin === 'first' ? first : last;
  });
}
