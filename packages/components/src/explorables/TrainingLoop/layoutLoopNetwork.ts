/** A neuron's place. */
export interface LoopNeuron {
  readonly layer: number;
  readonly index: number;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Index of its bias in the flat parameters; inputs have none. */
  readonly bias?: number;
}

/** A weight's line. */
export interface LoopLine {
  /** Index in the flat parameters. */
  readonly parameter: number;
  readonly from: Point;
  readonly to: Point;
  /** Where its numbers stand. */
  readonly label: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LoopNetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly neurons: readonly LoopNeuron[];
  /** In the order of the flat parameters. */
  readonly lines: readonly LoopLine[];
  /** The middle of the box of the loss, and the line that leads there. */
  readonly loss: Point & { readonly from: Point; readonly to: Point };
}

/** Width of a neuron's box, and its height without and with a bias, px. */
export const BOX = { width: 88, input: 46, neuron: 82 } as const;
/** Room for the two numbers of a weight. */
export const LABEL = { width: 66, height: 34 } as const;
/** Below this width the network runs downwards. */
const NARROW = 470;
const WIDEST = 760;
/** Between neurons of a layer: a share of the width, so that lines are steep enough to tell apart. */
const GAP_RIGHT = { share: 0.15, least: 40 } as const;
const GAP_DOWN = 112;
/** Between the output and the loss, beside it. */
const GAP_LOSS = { right: 40, down: 14 } as const;
/** How far along its line a weight's numbers may stand; the first place that is free is taken. */
const PLACES_RIGHT = [0.3, 0.7, 0.5, 0.4, 0.6, 0.2, 0.8, 0.25, 0.75, 0.35, 0.65, 0.1, 0.9] as const;
const PLACES_DOWN = [0.17, 0.83, 0.5, 0.33, 0.67] as const;

/** Places a small network in a width: in columns where there is room for them, else in rows. */
export function layoutLoopNetwork(sizes: readonly number[], available: number): LoopNetworkLayout {
  const down = available < NARROW;
  const width = Math.max(2 * BOX.width, Math.min(WIDEST, available));
  const most = Math.max(...sizes);
  const gap = Math.max(GAP_RIGHT.least, Math.round(width * GAP_RIGHT.share));
  const height = down ? sizes.length * (BOX.neuron + GAP_DOWN) - GAP_DOWN - 34 : most * (BOX.neuron + gap) - gap + 2;
  const edge = BOX.width / 2 + 1;
  const heightOf = (layer: number): number => (layer === 0 ? BOX.input : BOX.neuron);
  const middleOf = (layer: number, index: number): Point => {
    const size = sizes[layer] ?? 1;
    if (down) {
      const y = layer === 0 ? BOX.input / 2 + 1 : layer * (BOX.neuron + GAP_DOWN) + BOX.neuron / 2 - 36;
      return { x: (width * (index + 0.5)) / size, y };
    }
    const room = width - 2 * edge - BOX.width - GAP_LOSS.right;
    const x = edge + (layer * room) / Math.max(1, sizes.length - 1);
    return { x, y: height / 2 + (index - (size - 1) / 2) * (BOX.neuron + gap) };
  };

  const neurons: LoopNeuron[] = [];
  const lines: LoopLine[] = [];
  const taken: Point[] = [];
  let parameter = 0;
  sizes.forEach((size, layer) => {
    for (let index = 0; index < size; index++) {
      const middle = middleOf(layer, index);
      const sources = layer === 0 ? 0 : (sizes[layer - 1] ?? 0);
      for (let source = 0; source < sources; source++) {
        const before = middleOf(layer - 1, source);
        const along = heightOf(layer - 1) / 2;
        const from = down ? { x: before.x, y: before.y + along } : { x: before.x + BOX.width / 2, y: before.y };
        const to = down ? { x: middle.x, y: middle.y - BOX.neuron / 2 } : { x: middle.x - BOX.width / 2, y: middle.y };
        const label = freePlace(from, to, down ? PLACES_DOWN : PLACES_RIGHT, taken, width);
        taken.push(label);
        lines.push({ parameter: parameter++, from, to, label });
      }
      const bias = layer === 0 ? {} : { bias: parameter++ };
      neurons.push({ layer, index, ...middle, height: heightOf(layer), ...bias });
    }
  });
  const output = middleOf(sizes.length - 1, 0);
  const from = { x: output.x + BOX.width / 2, y: output.y };
  const to = { x: from.x + (down ? GAP_LOSS.down : GAP_LOSS.right), y: output.y };
  return { width, height, neurons, lines, loss: { x: to.x + BOX.width / 2, y: output.y, from, to } };
}

function freePlace(from: Point, to: Point, alongs: readonly number[], taken: readonly Point[], width: number): Point {
  const places = alongs.map((along) => ({
    x: from.x + (to.x - from.x) * along,
    y: from.y + (to.y - from.y) * along,
  }));
  const isFree = (place: Point): boolean =>
    place.x >= LABEL.width / 2 &&
    place.x <= width - LABEL.width / 2 &&
    taken.every((other) => Math.abs(other.x - place.x) >= LABEL.width || Math.abs(other.y - place.y) >= LABEL.height);
  return places.find(isFree) ?? places[0] ?? from;
}
