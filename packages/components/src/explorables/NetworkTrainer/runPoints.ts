import type { Dataset } from '@micrograd-playground/engine';
import type { BoundaryPoint } from '../../BoundaryHeatmap/BoundaryPoint.ts';

/** A point of a run's data. */
export interface RunPoint extends BoundaryPoint {
  readonly id: string;
  /** From 1, among the points that are trained on or among those held back. */
  readonly number: number;
  /** Held back for testing. */
  readonly held: boolean;
}

/** All points of a run under ids that pictures and links know them by: those trained on, then those held back. */
export function runPoints({ train, test }: Dataset): readonly RunPoint[] {
  return [
    ...train.map(({ x, label }, i) => ({ id: `train ${i + 1}`, x, label, number: i + 1, held: false })),
    ...test.map(({ x, label }, i) => ({ id: `test ${i + 1}`, x, label, number: i + 1, held: true })),
  ];
}
