// @ts-check
import { batchesOf, pointSampler } from '../contestant.mjs';
import { layersOf } from '../workloads.mjs';

/** @typedef {import('../contestant.mjs').Trainee} Trainee */
/** @typedef {import('../contestant.mjs').Sampler} Sampler */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/**
 * A scalar that remembers how it was computed, as micrograd and those after it have it.
 * @typedef {object} Scalar
 * @property {number} data
 * @property {number} grad
 * @property {(other: Scalar | number) => Scalar} add
 * @property {(other: Scalar | number) => Scalar} sub
 * @property {(other: Scalar | number) => Scalar} mul
 * @property {() => Scalar} tanh
 * @property {() => Scalar} relu
 * @property {() => void} backward
 */
/** @typedef {(data: number) => Scalar} MakeScalar */

/** The output of a network for one point. @param {readonly Scalar[]} parameters @param {Workload} workload @param {readonly number[]} x */
function forward(parameters, workload, x) {
  /** @type {readonly (Scalar | number)[]} */
  let from = x;
  for (const { inputs, outputs, offset, isOutput } of layersOf(workload)) {
    const activation = isOutput ? workload.outputActivation : workload.activation;
    from = Array.from({ length: outputs }, (_, neuron) => {
      const own = parameters.slice(offset + neuron * (inputs + 1), offset + (neuron + 1) * (inputs + 1));
      const bias = /** @type {Scalar} */ (own.pop());
      const sum = own.reduce((total, weight, k) => total.add(weight.mul(from[k] ?? 0)), bias);
      return activation === 'tanh' ? sum.tanh() : activation === 'relu' ? sum.relu() : sum;
    });
  }
  return /** @type {Scalar} */ (from[0]);
}

/** @param {Workload} workload @param {Scalar} output @param {number} label */
function sampleLoss({ loss }, output, label) {
  if (loss === 'hinge') return output.mul(-label).add(1).relu();
  const error = output.sub(label);
  return error.mul(error);
}

/** Training on a graph of scalars that is built anew at each step. @param {MakeScalar} make @param {Workload} workload @returns {Trainee} */
export function graphTrainee(make, workload) {
  const parameters = Array.from(workload.initial, make);
  const batches = batchesOf(workload);
  let next = 0;
  const update = () => {
    const batch = batches[next] ?? [];
    next = (next + 1) % batches.length;
    const losses = batch.map(({ x, label }) => sampleLoss(workload, forward(parameters, workload, x), label));
    let loss = losses.reduce((sum, one) => sum.add(one)).mul(1 / batch.length);
    if (workload.penalty > 0) {
      loss = loss.add(
        parameters
          .map((p) => p.mul(p))
          .reduce((sum, one) => sum.add(one))
          .mul(workload.penalty),
      );
    }
    for (const parameter of parameters) parameter.grad = 0;
    loss.backward();
    for (const parameter of parameters) parameter.data -= workload.learningRate * parameter.grad;
  };
  return {
    step(count) {
      for (let left = count; left > 0; left--) update();
    },
    parameters: () => parameters.map(({ data }) => data),
  };
}

/** @param {MakeScalar} make @param {Workload} workload @param {Float64Array} numbers @returns {Sampler} */
export function graphSampler(make, workload, numbers) {
  const parameters = Array.from(numbers, make);
  return pointSampler((point) => forward(parameters, workload, point).data);
}
