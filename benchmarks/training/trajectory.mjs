// @ts-check
import { Reference } from './reference.mjs';

/** @typedef {import('./contestant.mjs').Contestant} Contestant */
/** @typedef {import('./contestant.mjs').Trainee} Trainee */
/** @typedef {import('./workloads.mjs').Workload} Workload */

const STEPS = 20;
/** How far losses may be from the reference's, relative to them. */
const TOLERANCE = { f64: 1e-6, f32: 1e-2 };

/**
 * Trains a fresh trainee for 20 updates beside the reference, and compares the loss on all points after each.
 * @param {Contestant} contestant @param {Trainee} trainee @param {Workload} workload
 * @returns {Promise<{ deviation: number, strike: string }>} the largest relative deviation, and what speaks against
 *   counting it
 */
export async function compareTrajectory({ variant, precision }, trainee, workload) {
  const reference = new Reference(workload, variant?.(workload));
  let deviation = 0;
  for (let step = 0; step < STEPS; step++) {
    reference.step(1);
    await trainee.step(1);
    const expected = reference.loss();
    const difference = Math.abs(reference.loss(await trainee.parameters()) - expected) / expected;
    deviation = Math.max(deviation, Number.isNaN(difference) ? Infinity : difference);
  }
  // A network whose output is a dead ReLU stands still: that is quickly done.
  const learned = reference.loss() < new Reference(workload).loss();
  const strike = deviation > TOLERANCE[precision] ? 'another trajectory' : learned ? '' : 'its loss does not fall';
  return { deviation, strike };
}

/** Largest absolute difference of two grids of outputs. @param {ArrayLike<number>} a @param {ArrayLike<number>} b */
export function compareOutputs(a, b) {
  let difference = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < b.length; i++) difference = Math.max(difference, Math.abs((a[i] ?? Number.NaN) - (b[i] ?? 0)));
  return difference;
}
