import type { Network, NetworkConnection } from './createNetwork.ts';

/** One layer of neurons: squares of one size, one below the other. */
export interface NetworkColumn {
  /** Centre of the squares. */
  readonly x: number;
  /** Centres of the squares, from the top. */
  readonly ys: readonly number[];
  /** Width and height of a square. */
  readonly size: number;
  /** Distance of two neighbours' centres. */
  readonly pitch: number;
  /** Widest stroke of the connections that arrive here. */
  readonly strokeWidth: number;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly NetworkColumn[];
  /** There is no room for the titles' full words. */
  readonly shortTitles: boolean;
}

/** Where the baseline of the titles runs. */
export const TITLE_BASELINE = 15;

const TITLE_BAND = 26;
const FOOT_BAND = 22;
const LABEL_BAND = 17;
const LARGEST = 54;
const WIDEST_PITCH = 220;

/** Places all neurons of a network in a box, px: columns from left to right, each as large as the box allows. */
export function layoutNetwork(sizes: readonly number[], width: number, height: number): NetworkLayout {
  const gaps = Math.max(1, sizes.length - 1);
  const roomy = Math.min(WIDEST_PITCH, (width - 60) / gaps);
  const shortTitles = roomy < 62;
  const largest = Math.min(LARGEST, Math.max(8, roomy * 0.5));
  const pitchX = Math.min(WIDEST_PITCH, Math.max(16, (width - Math.max(largest, shortTitles ? 24 : 50) - 12) / gaps));
  const left = (width - pitchX * gaps) / 2;
  const room = Math.max(40, height - TITLE_BAND - FOOT_BAND);
  const middle = TITLE_BAND + room / 2;

  const sizesOfSquares = sizes.map((count, layer) => {
    const label = layer === 0 ? LABEL_BAND : 0;
    return Math.max(3, Math.min(largest, Math.floor(0.84 * (room / Math.max(1, count) - label))));
  });
  const columns = sizes.map((count, layer): NetworkColumn => {
    const size = sizesOfSquares[layer] ?? largest;
    const label = layer === 0 ? LABEL_BAND : 0;
    const pitch = Math.min(room / Math.max(1, count), Math.max(size * 1.7, size + 36) + label);
    return {
      x: left + pitchX * layer,
      ys: Array.from({ length: count }, (_, index) => middle + (index - (count - 1) / 2) * pitch),
      size,
      pitch,
      strokeWidth: Math.min(7, Math.max(1.8, 0.14 * Math.min(size, sizesOfSquares[layer - 1] ?? size))),
    };
  });
  return { width, height, columns, shortTitles };
}

/** A connection's two ends, from the right side of one square to the left side of another. */
function ends({ columns }: NetworkLayout, { layer, source, target }: NetworkConnection) {
  const [from, to] = [columns[layer - 1], columns[layer]];
  return {
    x1: (from?.x ?? 0) + (from?.size ?? 0) / 2,
    y1: from?.ys[source] ?? 0,
    x2: (to?.x ?? 0) - (to?.size ?? 0) / 2,
    y2: to?.ys[target] ?? 0,
  };
}

/** The curve of a connection as an SVG path. It stays between its two columns, so it passes through no square. */
export function connectionPath(layout: NetworkLayout, connection: NetworkConnection): string {
  const { x1, y1, x2, y2 } = ends(layout, connection);
  const middle = round((x1 + x2) / 2);
  return `M${round(x1)} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${round(x2)} ${round(y2)}`;
}

/** Index of the connection nearest to a place of the box, px, if one is no further than `reach` away. */
export function connectionAt(
  layout: NetworkLayout,
  { connections }: Network,
  x: number,
  y: number,
  reach = 7,
): number | undefined {
  let nearest: number | undefined;
  let least = reach;
  connections.forEach((connection, index) => {
    const { x1, y1, x2, y2 } = ends(layout, connection);
    if (x < x1 || x > x2 || x1 >= x2) return;
    const t = curveParameter((x - x1) / (x2 - x1));
    const slope = ((y2 - y1) * 6 * t * (1 - t)) / ((x2 - x1) * (1.5 - 3 * t + 3 * t * t));
    const distance = Math.abs(y1 + (y2 - y1) * t * t * (3 - 2 * t) - y) / Math.hypot(1, slope);
    if (distance >= least) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}

/** t of the Bézier curve whose control points lie half-way: x = 1.5t − 1.5t² + t³, by bisection. */
function curveParameter(x: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (t * (1.5 + t * (t - 1.5)) < x) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
