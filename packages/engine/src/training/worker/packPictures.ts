import type { BoundaryGrid } from '../BoundaryGrid.ts';
import type { Pictures } from '../BoundarySampler.ts';

/** The shape of a grid: what it is without its values. */
type GridShape = Omit<BoundaryGrid, 'values'>;

/** A snapshot's grids with their values in two arrays that can be transferred. */
export interface PackedPictures {
  readonly boundary?: GridShape & { readonly values: Float64Array<ArrayBuffer> };
  /** Number of neurons in each layer; empty without grids of neurons. */
  readonly layers: readonly number[];
  readonly neuronShape?: GridShape;
  /** The values of all neurons, one grid after the other, in single precision: they are small pictures. */
  readonly neuronValues: Float32Array<ArrayBuffer>;
}

export function packPictures({ boundary, neuronBoundaries = [] }: Pictures): PackedPictures {
  const grids = neuronBoundaries.flat();
  const [first] = grids;
  const size = first?.values.length ?? 0;
  const neuronValues = new Float32Array(size * grids.length);
  grids.forEach(({ values }, index) => neuronValues.set(values, index * size));
  return {
    ...(boundary === undefined
      ? {}
      : { boundary: { ...shapeOf(boundary), values: Float64Array.from(boundary.values) } }),
    layers: neuronBoundaries.map((layer) => layer.length),
    ...(first === undefined ? {} : { neuronShape: shapeOf(first) }),
    neuronValues,
  };
}

export function unpackPictures({ boundary, layers, neuronShape, neuronValues }: PackedPictures): Pictures {
  if (neuronShape === undefined) return boundary === undefined ? {} : { boundary };
  const size = neuronShape.columns * neuronShape.rows;
  let at = 0;
  const neuronBoundaries = layers.map((count) =>
    Array.from({ length: count }, () => ({ ...neuronShape, values: neuronValues.subarray(at, (at += size)) })),
  );
  return boundary === undefined ? { neuronBoundaries } : { boundary, neuronBoundaries };
}

function shapeOf({ columns, rows, xDomain, yDomain }: BoundaryGrid): GridShape {
  return { columns, rows, xDomain, yDomain };
}
