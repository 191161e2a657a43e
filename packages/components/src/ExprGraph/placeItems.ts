import type { Layers } from './buildLayers.ts';

/** Free space between neighbours of a column: next to a bend less is needed than between nodes. */
const GAP = { nodes: 26, nodeAndBend: 14, bends: 16 };
/** Where a column looks for its place; 'leaves' moves only leaves that are used once, to their users. */
type Look = 'left' | 'right' | 'both' | 'leaves';
/** Sweeps that look left go from left to right, all others back; the last ones centre nodes on their operands. */
const SWEEPS: readonly Look[] = ['left', 'right', 'left', 'right', 'both', 'both', 'left', 'leaves', 'left', 'leaves'];
/** An item without neighbours on the side looked at stays where it is, but gives way easily. */
const WEAK = 0.05;
/** A leaf that is used once follows its user, and hardly holds it back. */
const FOLLOWER = 0.02;
const FIXED = 1000;
/** How much closer than this a line runs to straight, it is made straight. */
const NEARLY_STRAIGHT = 12;

/**
 * Places the items of each column across the flow, keeping their order and their distances.
 * Every column in turn takes the places nearest to where the lines from its neighbours would be
 * straight: weighted least squares under the distance constraints, solved exactly by pooling adjacent
 * violators. Long lines weigh most, so that they become straight.
 *
 * @param sizes size of each item across the flow, 0 for bends
 * @returns the middle of each item
 */
export function placeItems(layers: Layers, order: readonly (readonly number[])[], sizes: Float64Array): Float64Array {
  const middle = new Float64Array(layers.itemCount);
  for (const items of order) {
    let at = 0;
    items.forEach((item, k) => {
      const above = items[k - 1];
      if (above !== undefined) at += distance(layers, sizes, above, item);
      middle[item] = at;
    });
    for (const item of items) middle[item]! -= at / 2;
  }
  SWEEPS.forEach((look, sweep) => {
    const leftToRight = look === 'left' || (look === 'both' && SWEEPS[sweep - 1] !== 'both');
    for (let step = 0; step < order.length; step++) {
      placeColumn(layers, order[leftToRight ? step : order.length - 1 - step]!, sizes, middle, look);
    }
  });
  straighten(layers, order, sizes, middle);
  return middle;
}

function distance(layers: Layers, sizes: Float64Array, above: number, below: number): number {
  const bends = Number(above >= layers.nodeCount) + Number(below >= layers.nodeCount);
  const gap = bends === 0 ? GAP.nodes : bends === 1 ? GAP.nodeAndBend : GAP.bends;
  return (sizes[above]! + sizes[below]!) / 2 + gap;
}

/** How strongly a segment wants to be straight. */
function pull(layers: Layers, segment: number): number {
  const left = layers.from[segment]!;
  if (left >= layers.nodeCount) return layers.to[segment]! >= layers.nodeCount ? 8 : 1;
  return isFollower(layers, left) ? FOLLOWER : 1;
}

/** Whether an item is a leaf that is used once. */
function isFollower({ nodeCount, incoming, outgoing }: Layers, item: number): boolean {
  const uses = outgoing.start[item + 1]! - outgoing.start[item]!;
  return item < nodeCount && uses === 1 && incoming.start[item + 1] === incoming.start[item];
}

function placeColumn(
  layers: Layers,
  items: readonly number[],
  sizes: Float64Array,
  middle: Float64Array,
  look: Look,
): void {
  // Blocks of items that touch; each stands at the weighted mean of its items' wishes.
  const blocks: { first: number; sum: number; weight: number }[] = [];
  const offsets = new Float64Array(items.length);
  items.forEach((item, k) => {
    let sum = 0;
    let weight = 0;
    const isFixed = look === 'leaves' && !isFollower(layers, item);
    if (look === 'left' || look === 'both') {
      for (let i = layers.incoming.start[item]!; i < layers.incoming.start[item + 1]!; i++) {
        const s = layers.incoming.edges[i]!;
        const w = pull(layers, s);
        sum += w * (middle[layers.from[s]!]! + layers.fromPort[s]! - layers.toPort[s]!);
        weight += w;
      }
    }
    if (look === 'right' || look === 'both' || (look === 'leaves' && !isFixed)) {
      for (let i = layers.outgoing.start[item]!; i < layers.outgoing.start[item + 1]!; i++) {
        const s = layers.outgoing.edges[i]!;
        const w = pull(layers, s);
        sum += w * (middle[layers.to[s]!]! + layers.toPort[s]! - layers.fromPort[s]!);
        weight += w;
      }
    }
    if (weight === 0) {
      weight = isFixed ? FIXED : WEAK;
      sum = weight * middle[item]!;
    }
    const above = items[k - 1];
    offsets[k] = above === undefined ? 0 : offsets[k - 1]! + distance(layers, sizes, above, item);
    let block = { first: k, sum: sum - weight * offsets[k], weight };
    for (let last = blocks.at(-1); last && last.sum / last.weight >= block.sum / block.weight; last = blocks.at(-1)) {
      blocks.pop();
      block = { first: last.first, sum: last.sum + block.sum, weight: last.weight + block.weight };
    }
    blocks.push(block);
  });
  blocks.forEach((block, index) => {
    const end = blocks[index + 1]?.first ?? items.length;
    for (let k = block.first; k < end; k++) middle[items[k]!] = block.sum / block.weight + offsets[k]!;
  });
}

/** Where the only line into an item is just not straight and there is room, moves the item so that it is. */
function straighten(
  layers: Layers,
  order: readonly (readonly number[])[],
  sizes: Float64Array,
  middle: Float64Array,
): void {
  for (const items of order) {
    items.forEach((item, k) => {
      const first = layers.incoming.start[item]!;
      if (layers.incoming.start[item + 1]! - first !== 1) return;
      const segment = layers.incoming.edges[first]!;
      const wanted = middle[layers.from[segment]!]! + layers.fromPort[segment]! - layers.toPort[segment]!;
      if (Math.abs(wanted - middle[item]!) > NEARLY_STRAIGHT) return;
      const above = items[k - 1];
      const below = items[k + 1];
      const least = above === undefined ? -Infinity : middle[above]! + distance(layers, sizes, above, item);
      const most = below === undefined ? Infinity : middle[below]! - distance(layers, sizes, item, below);
      if (wanted >= least && wanted <= most) middle[item] = wanted;
    });
  }
}
