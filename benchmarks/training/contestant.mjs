// @ts-check
import { gridColumns } from './workloads.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */
/** @typedef {import('./reference.mjs').Variant} Variant */
/** @template T @typedef {T | Promise<T>} Eventual */

/**
 * A network in training, at its initial parameters.
 * @typedef {object} Trainee
 * @property {(count: number) => Eventual<void | number>} step makes so many updates; returns the seconds it took, where
 *   it measured them itself
 * @property {() => Eventual<ArrayLike<number>>} parameters flat, in the workload's order
 * @property {(count: number) => void} [prepare] called before measured steps
 * @property {() => void} [end]
 */

/**
 * A network that is evaluated over the grid.
 * @typedef {object} Sampler
 * @property {(times: number) => Eventual<void | number>} evaluate the whole grid, so many times
 * @property {() => Eventual<ArrayLike<number>>} outputs of the last time, row by row
 * @property {() => void} [end]
 */

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {'f64' | 'f32'} precision
 * @property {string} [note]
 * @property {(workload: Workload) => Variant} [variant] in what its training differs
 * @property {(workload: Workload) => Eventual<Trainee | undefined>} [train] undefined where it has no part in it
 * @property {(workload: Workload, parameters: Float64Array) => Eventual<Sampler>} [sample]
 */

/** Says how the training of a contestant differs from the workload. @param {Variant} variant @param {Workload} workload */
export function describeVariant({ batchSize, penalized, outputActivation, eager }, workload) {
  const differences = [];
  if (batchSize !== undefined) differences.push('updates after each sample');
  if (workload.penalty > 0 && penalized !== undefined) {
    differences.push(penalized === 'weights' ? 'L2 for weights only' : 'no L2');
  }
  if (outputActivation !== undefined) {
    differences.push(`the output is a ${outputActivation} too`);
  }
  if (eager === true) differences.push('changes a layer before it passes the error on');
  return differences.join('; ');
}

/** The samples of one update. @param {Contestant} contestant @param {Workload} workload */
export function samplesOf({ variant }, workload) {
  return variant?.(workload).batchSize ?? workload.batchSize;
}

/** Batches of points in the workload's order, as often as they repeat. @param {Workload} workload */
export function batchesOf({ points, batchSize }) {
  return Array.from({ length: points.length / batchSize }, (_, index) =>
    points.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/**
 * A sampler that goes from point to point. @param {(point: number[]) => number} evaluate the output at a point
 * @returns {Sampler}
 */
export function pointSampler(evaluate) {
  const { x, y } = gridColumns();
  const outputs = new Float64Array(x.length);
  return {
    evaluate(times) {
      for (let time = 0; time < times; time++) {
        for (let i = 0; i < x.length; i++) outputs[i] = evaluate([x[i] ?? 0, y[i] ?? 0]);
      }
    },
    outputs: () => outputs,
  };
}
