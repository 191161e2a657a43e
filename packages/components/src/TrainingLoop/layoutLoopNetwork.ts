/** A neuron's place. */
export interface LoopNeuron {
  readonly layer: number;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A weight's line. */
export interface LoopLine {
  /** Index in the flat parameters. */
  readonly parameter: number;
  readonly from: LoopNeuron;
  readonly to: LoopNeuron;
  /** Where its numbers stand. */
  readonly x: number;
  readonly y: number;
}

/** A bias, which stands below its neuron. */
export interface LoopBias {
  readonly parameter: number;
  readonly neuron: LoopNeuron;
}

export interface LoopNetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly neurons: readonly LoopNeuron[];
  readonly lines: readonly LoopLine[];
  readonly biases: readonly LoopBias[];
}

/** Size of a neuron's box. */
export const BOX = { width: 84, height: 46 } as const;
const COLUMN = 236;
const ROW = 134;
/** How far along its line a weight's numbers stand: near the neuron that they weigh, where lines are apart. */
const ALONG = 0.3;

/** Places a small network in columns; its lines in the order of its flat parameters. */
export function layoutLoopNetwork(sizes: readonly number[]): LoopNetworkLayout {
  const height = Math.max(...sizes) * ROW;
  const columns = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, index): LoopNeuron => ({
      layer,
      index,
      x: BOX.width / 2 + 1 + layer * COLUMN,
      y: height / 2 + (index - (size - 1) / 2) * ROW - 8,
    })),
  );
  const lines: LoopLine[] = [];
  const biases: LoopBias[] = [];
  let parameter = 0;
  columns.slice(1).forEach((column, before) => {
    for (const to of column) {
      for (const from of columns[before] ?? []) {
        const start = from.x + BOX.width / 2;
        const end = to.x - BOX.width / 2;
        lines.push({
          parameter: parameter++,
          from,
          to,
          x: start + (end - start) * ALONG,
          y: from.y + (to.y - from.y) * ALONG,
        });
      }
      biases.push({ parameter: parameter++, neuron: to });
    }
  });
  return { width: BOX.width + 2 + (sizes.length - 1) * COLUMN, height, neurons: columns.flat(), lines, biases };
}
