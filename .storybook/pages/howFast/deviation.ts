import type { TrainingTask } from './Contestant.ts';
import { TypedArrayLoops } from './TypedArrayLoops.ts';
import type { Workload } from './workloads.ts';

/** How often losses are compared. */
const CHECKS = 10;
/** How far losses may be apart, relative to them, and outputs, of −1…1: what single precision explains. */
export const TOLERANCE = 1e-5;

/**
 * Trains a fresh task beside the loops, which train with the same variation, and compares the losses over all points
 * after each batch.
 *
 * @returns the largest relative difference; infinite where the loss does not fall
 */
export function trajectoryDeviation(task: TrainingTask, workload: Workload): number {
  const reference = new TypedArrayLoops(workload, task.variation);
  const judge = new TypedArrayLoops(workload);
  const first = judge.lossWith(workload.initialParameters);
  const updates = workload.batchSize / task.units;
  let deviation = 0;
  let loss = first;
  for (let check = 0; check < CHECKS; check++) {
    reference.update(updates);
    task.run(updates);
    const expected = judge.lossWith(reference.parameters);
    loss = judge.lossWith(task.parameters());
    deviation = Math.max(deviation, finiteOr(Infinity, Math.abs(loss - expected) / expected));
  }
  return loss < first ? deviation : Infinity;
}

/** The largest difference of two lists of outputs. */
export function outputDeviation(outputs: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (outputs.length !== expected.length) return Infinity;
  let deviation = 0;
  for (let i = 0; i < expected.length; i++) {
    deviation = Math.max(deviation, finiteOr(Infinity, Math.abs((outputs[i] ?? NaN) - (expected[i] ?? NaN))));
  }
  return deviation;
}

function finiteOr(other: number, x: number): number {
  return Number.isFinite(x) ? x : other;
}
