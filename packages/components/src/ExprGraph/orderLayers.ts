import type { Layers } from './buildLayers.ts';

const SWEEPS = 8;

/**
 * The items of each column in an order with few crossings: each is drawn to the mean place of its
 * neighbours in the column before, then in the column after, over and over (barycentre sweeps after
 * Sugiyama, Tagawa & Toda, 1981), then neighbours change places where that helps. Slots count: two
 * operands that enter a node the wrong way round are a crossing.
 */
export function orderLayers(layers: Layers): number[][] {
  const place = new Float64Array(layers.itemCount);
  const wish = new Float64Array(layers.itemCount);
  let best = layers.order.map((items) => items.slice());
  const current = best.map((items) => items.slice());
  setPlaces(current, place);
  let fewest = countCrossings(layers, current, place);
  let idle = 0;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0 && idle < 3; sweep++) {
    const leftToRight = sweep % 2 === 1;
    for (let step = 1; step < current.length; step++) {
      const items = current[leftToRight ? step : current.length - 1 - step]!;
      if (items.length > 1) sortByNeighbours(layers, items, place, wish, leftToRight);
    }
    swapNeighbours(layers, current, place);
    const crossings = countCrossings(layers, current, place);
    if (crossings < fewest) {
      fewest = crossings;
      best = current.map((items) => items.slice());
      idle = 0;
    } else idle++;
  }
  return best;
}

function setPlaces(order: readonly (readonly number[])[], place: Float64Array): void {
  for (const items of order) items.forEach((item, index) => (place[item] = index));
}

function sortByNeighbours(
  layers: Layers,
  items: number[],
  place: Float64Array,
  wish: Float64Array,
  leftToRight: boolean,
): void {
  const groups = leftToRight ? layers.incoming : layers.outgoing;
  const ends = leftToRight ? layers.from : layers.to;
  const shares = leftToRight ? layers.fromShare : layers.toShare;
  for (const item of items) {
    const first = groups.start[item]!;
    const last = groups.start[item + 1]!;
    let sum = 0;
    for (let k = first; k < last; k++) {
      const segment = groups.edges[k]!;
      sum += place[ends[segment]!]! + shares[segment]!;
    }
    wish[item] = last > first ? sum / (last - first) : place[item]!;
  }
  items.sort((a, b) => wish[a]! - wish[b]! || place[a]! - place[b]!);
  for (let k = 0; k < items.length; k++) place[items[k]!] = k;
}

/** Exchanges neighbours of a column wherever fewer lines cross then. */
function swapNeighbours(layers: Layers, order: readonly number[][], place: Float64Array): void {
  for (let pass = 0; pass < 4; pass++) {
    let swapped = false;
    for (const items of order) {
      for (let k = 0; k + 1 < items.length; k++) {
        const a = items[k]!;
        const b = items[k + 1]!;
        if (crossingsOf(layers, a, b, place) <= crossingsOf(layers, b, a, place)) continue;
        items[k] = b;
        items[k + 1] = a;
        place[b] = k;
        place[a] = k + 1;
        swapped = true;
      }
    }
    if (!swapped) return;
  }
}

/** Crossings between the lines of two neighbours when `above` stands above `below`. */
function crossingsOf(layers: Layers, above: number, below: number, place: Float64Array): number {
  return (
    inversions(layers.incoming, layers.from, layers.fromShare, above, below, place) +
    inversions(layers.outgoing, layers.to, layers.toShare, above, below, place)
  );
}

function inversions(
  groups: Layers['incoming'],
  ends: Int32Array,
  shares: Float64Array,
  above: number,
  below: number,
  place: Float64Array,
): number {
  let count = 0;
  for (let i = groups.start[above]!; i < groups.start[above + 1]!; i++) {
    const s = groups.edges[i]!;
    const upper = place[ends[s]!]! + shares[s]!;
    for (let j = groups.start[below]!; j < groups.start[below + 1]!; j++) {
      const t = groups.edges[j]!;
      if (place[ends[t]!]! + shares[t]! < upper) count++;
    }
  }
  return count;
}

/** Crossings in the whole picture: between each pair of columns, the inversions among the lines' ends. */
function countCrossings(layers: Layers, order: readonly (readonly number[])[], place: Float64Array): number {
  const ends = new Float64Array(layers.from.length);
  const spare = new Float64Array(layers.from.length);
  const { edges, start } = layers.outgoing;
  const endOf = (segment: number) => place[layers.to[segment]!]! + layers.toShare[segment]!;
  let total = 0;
  for (let rank = 0; rank + 1 < order.length; rank++) {
    let count = 0;
    for (const item of order[rank]!) {
      const first = count;
      for (let k = start[item]!; k < start[item + 1]!; k++) {
        // Lines of one item start at one place: sorted by their ends, they do not cross each other.
        const end = endOf(edges[k]!);
        let at = count++;
        for (; at > first && ends[at - 1]! > end; at--) ends[at] = ends[at - 1]!;
        ends[at] = end;
      }
    }
    total += sortCountingInversions(ends, spare, 0, count);
  }
  return total;
}

/** Merge sort of values[first…last − 1]; returns how many pairs stood the wrong way round. */
function sortCountingInversions(values: Float64Array, spare: Float64Array, first: number, last: number): number {
  if (last - first < 2) return 0;
  const middle = (first + last) >> 1;
  let inversionCount =
    sortCountingInversions(values, spare, first, middle) + sortCountingInversions(values, spare, middle, last);
  for (let k = first, i = first, j = middle; k < last; k++) {
    if (j >= last || (i < middle && values[i]! <= values[j]!)) spare[k] = values[i++]!;
    else {
      inversionCount += middle - i;
      spare[k] = values[j++]!;
    }
  }
  values.set(spare.subarray(first, last), first);
  return inversionCount;
}
