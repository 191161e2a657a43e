import type { DatasetKind, GeneratedDataset } from '@micrograd-playground/engine';

const CORNER_KINDS: ReadonlySet<DatasetKind> = new Set<DatasetKind>(['xor', 'and', 'or']);

/** What a data set has beside its kind. */
export type DatasetAmounts = Pick<GeneratedDataset, 'samples' | 'noise' | 'testFraction'>;

/** Four samples, one on each corner, all of them to learn from: a truth table. */
export const CORNER_AMOUNTS: DatasetAmounts = { samples: 4, noise: 0, testFraction: 0 };

/** Whether the kind's noiseless samples lie on the four corners of the unit square. */
export function hasCorners(kind: DatasetKind): boolean {
  return CORNER_KINDS.has(kind);
}

/** Whether the data set is nothing but its four corner points. */
export function isCornersOnly({ kind, samples, noise }: GeneratedDataset): boolean {
  return hasCorners(kind) && samples === CORNER_AMOUNTS.samples && noise === CORNER_AMOUNTS.noise;
}
