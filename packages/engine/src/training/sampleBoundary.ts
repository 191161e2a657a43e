import { countParameters, layerSizes } from '../nn/mlp.ts';
import type { BoundaryGrid } from './BoundaryGrid.ts';
import { neuronRunner } from './modelRunners.ts';
import type { ModelConfig } from './TrainerConfig.ts';

export interface BoundarySource {
  /** A network with two inputs. */
  readonly model: ModelConfig;
  /** Its weights and biases, flat, in micrograd's order. */
  readonly parameters: ArrayLike<number>;
  /** Cells along each side. Default 100. */
  readonly resolution?: number;
  /** Cells from left to right. Default: `resolution`. */
  readonly columns?: number;
  /** Cells from bottom to top. Default: `resolution`. */
  readonly rows?: number;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
}

/** The output of a network over a rectangle, at the centre of each cell of a grid. */
export function sampleBoundary(source: BoundarySource): BoundaryGrid {
  const score = neuronCount(source.model) - 1;
  const [grid] = sampleNeurons(source, (neuron) => neuron === score);
  if (grid === undefined) throw new RangeError('A network needs an output.');
  return grid;
}

/** The output of every neuron over a rectangle: a list for each layer, from the first hidden one to the output. */
export function sampleNeuronBoundaries(source: BoundarySource): BoundaryGrid[][] {
  const grids = sampleNeurons(source, () => true);
  let first = 0;
  return layerSizes(source.model).map((size) => grids.slice(first, (first += size)));
}

/** The grids of the neurons that are wanted, in order. */
function sampleNeurons(source: BoundarySource, isWanted: (neuron: number) => boolean): BoundaryGrid[] {
  const { resolution = 100, columns = resolution, rows = resolution, xDomain, yDomain, parameters, model } = source;
  const expected = countParameters(model);
  if (parameters.length !== expected) {
    throw new RangeError(`This network has ${expected} parameters, not ${parameters.length}.`);
  }
  const count = columns * rows;
  const outputs = Array.from({ length: neuronCount(model) }, (_, neuron) =>
    isWanted(neuron) ? new Float64Array(count) : undefined,
  );
  const points = cellCentres(columns, rows, xDomain, yDomain);
  neuronRunner(2, model).evaluate(parameters, { columns: points, count }, outputs);
  return outputs.flatMap((values) => (values === undefined ? [] : [{ columns, rows, xDomain, yDomain, values }]));
}

function neuronCount(model: ModelConfig): number {
  return layerSizes(model).reduce((sum, size) => sum + size, 0);
}

/** The coordinates of the cells' centres, row by row from the lower left. */
function cellCentres(
  columns: number,
  rows: number,
  [left, right]: readonly [number, number],
  [bottom, top]: readonly [number, number],
): [Float64Array, Float64Array] {
  const x = new Float64Array(columns * rows);
  const y = new Float64Array(columns * rows);
  for (let cell = 0; cell < x.length; cell++) {
    x[cell] = left + (((cell % columns) + 0.5) * (right - left)) / columns;
    y[cell] = bottom + ((Math.floor(cell / columns) + 0.5) * (top - bottom)) / rows;
  }
  return [x, y];
}
