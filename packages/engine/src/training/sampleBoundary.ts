import { countParameters, layerSizes } from '../nn/mlp.ts';
import type { BoundaryGrid } from './BoundaryGrid.ts';
import type { BackendChoice } from '../compile/Backend.ts';
import type { Program } from '../compile/program.ts';
import { neuronProgram, scoreProgram } from './modelPrograms.ts';
import { programEvaluator } from './programEvaluator.ts';
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
  /** What computes it. Default 'auto'; WebAssembly computes pictures in single precision. */
  readonly backend?: BackendChoice;
}

/** The output of a network over a rectangle, at the centre of each cell of a grid. */
export function sampleBoundary(source: BoundarySource): BoundaryGrid {
  const [grid] = sampleGrids(source, scoreProgram(2, source.model));
  if (grid === undefined) throw new RangeError('A network needs an output.');
  return grid;
}

/** The output of every neuron over a rectangle: a list for each layer, from the first hidden one to the output. */
export function sampleNeuronBoundaries(source: BoundarySource): BoundaryGrid[][] {
  const grids = sampleGrids(source, neuronProgram(2, source.model));
  let first = 0;
  return layerSizes(source.model).map((size) => grids.slice(first, (first += size)));
}

/** A grid for each output of a program. */
function sampleGrids(source: BoundarySource, program: Program): BoundaryGrid[] {
  const { resolution = 100, columns = resolution, rows = resolution, xDomain, yDomain, parameters, model } = source;
  const expected = countParameters(model);
  if (parameters.length !== expected) {
    throw new RangeError(`This network has ${expected} parameters, not ${parameters.length}.`);
  }
  const count = columns * rows;
  const outputs = program.outputs.map(() => new Float64Array(count));
  const points = centresOf(columns, rows, xDomain, yDomain);
  programEvaluator(program, source.backend, 'pictures').evaluate(parameters, { columns: points, count }, outputs);
  return outputs.map((values) => ({ columns, rows, xDomain, yDomain, values }));
}

/** The last centres that were asked for: a picture of a run has the same ones as that before it. */
let latest: { readonly key: string; readonly centres: readonly [Float64Array, Float64Array] } | undefined;

/** `cellCentres`, which nobody writes to. */
function centresOf(
  columns: number,
  rows: number,
  xDomain: readonly [number, number],
  yDomain: readonly [number, number],
): readonly [Float64Array, Float64Array] {
  const key = [columns, rows, ...xDomain, ...yDomain].join(' ');
  if (latest?.key !== key) latest = { key, centres: cellCentres(columns, rows, xDomain, yDomain) };
  return latest.centres;
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
  for (let column = 0; column < columns; column++) x[column] = left + ((column + 0.5) * (right - left)) / columns;
  for (let row = 0; row < rows; row++) {
    x.copyWithin(row * columns, 0, columns);
    y.fill(bottom + ((row + 0.5) * (top - bottom)) / rows, row * columns, (row + 1) * columns);
  }
  return [x, y];
}
