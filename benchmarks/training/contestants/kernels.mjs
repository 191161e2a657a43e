// @ts-check
import { layersOf } from '../workloads.mjs';

/** @typedef {import('../workloads.mjs').Workload} Workload */

/**
 * Flat parameters as tensor libraries want them: for each layer a kernel, inputs × outputs, row by row, and the biases.
 * @param {Workload} workload @param {ArrayLike<number>} flat
 */
export function kernelsOf(workload, flat) {
  return layersOf(workload).flatMap(({ inputs, outputs, offset }) => {
    const at = (/** @type {number} */ input, /** @type {number} */ output) =>
      flat[offset + output * (inputs + 1) + input] ?? 0;
    const kernel = Array.from({ length: inputs * outputs }, (_, i) => at(Math.floor(i / outputs), i % outputs));
    const biases = Array.from({ length: outputs }, (_, output) => at(inputs, output));
    return [
      { data: kernel, shape: [inputs, outputs] },
      { data: biases, shape: [outputs] },
    ];
  });
}

/** The other way round. @param {Workload} workload @param {readonly ArrayLike<number>[]} tensors */
export function fromKernels(workload, tensors) {
  return layersOf(workload).flatMap(({ inputs, outputs }, depth) =>
    Array.from({ length: outputs * (inputs + 1) }, (_, i) => {
      const [output, input] = [Math.floor(i / (inputs + 1)), i % (inputs + 1)];
      const [kernel, biases] = tensors.slice(2 * depth);
      return (input === inputs ? biases?.[output] : kernel?.[input * outputs + output]) ?? Number.NaN;
    }),
  );
}
