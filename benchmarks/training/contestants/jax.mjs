// @ts-check
import { importPeer, peerVersion } from '../../harness/peers.mjs';
import { batchesOf } from '../contestant.mjs';
import { gridColumns, layersOf } from '../workloads.mjs';
import { fromKernels, kernelsOf } from './kernels.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/**
 * An array of jax-js: used once, unless `ref` asks for one use more.
 * @typedef {object} JaxArray
 * @property {JaxArray} ref
 * @property {(other: JaxArray | number) => JaxArray} add
 * @property {(other: JaxArray | number) => JaxArray} sub
 * @property {(other: JaxArray | number) => JaxArray} mul
 * @property {(shape: number[]) => JaxArray} reshape
 * @property {() => Promise<Float32Array>} data
 */
/**
 * @typedef {object} Jax
 * @property {{ array: (data: Float32Array) => JaxArray, dot: (a: JaxArray, b: JaxArray) => JaxArray } & Record<'tanh' | 'square' | 'mean' | 'sum', (x: JaxArray) => JaxArray>} numpy
 * @property {{ relu: (x: JaxArray) => JaxArray }} nn
 * @property {<F extends Function>(fun: F) => F} jit
 * @property {(fun: Function) => (parameters: JaxArray[], x: JaxArray, labels: JaxArray) => JaxArray[]} grad
 */

/** @param {Jax} jax @param {readonly number[]} data @param {number[]} shape */
const arrayOf = ({ numpy }, data, shape) => numpy.array(Float32Array.from(data)).reshape(shape);

/** @param {Jax} jax @param {Workload} workload @param {readonly JaxArray[]} parameters @param {JaxArray} x */
function forward(jax, workload, parameters, x) {
  return layersOf(workload).reduce((from, { isOutput }, depth) => {
    const activation = isOutput ? workload.outputActivation : workload.activation;
    const [kernel, bias] = parameters.slice(2 * depth);
    if (kernel === undefined || bias === undefined) return from;
    const sum = jax.numpy.dot(from, kernel).add(bias);
    return activation === 'tanh' ? jax.numpy.tanh(sum) : activation === 'relu' ? jax.nn.relu(sum) : sum;
  }, x);
}

/** @param {Jax} jax @param {Workload} workload */
function updateOf(jax, workload) {
  const { numpy: np } = jax;
  const loss = (/** @type {JaxArray[]} */ parameters, /** @type {JaxArray} */ x, /** @type {JaxArray} */ labels) => {
    if (workload.loss === 'mse') return np.mean(np.square(forward(jax, workload, parameters, x).sub(labels)));
    const penalty = parameters.map((p) => np.sum(np.square(p.ref))).reduce((sum, one) => sum.add(one));
    const margin = forward(jax, workload, parameters, x).mul(labels);
    return np.mean(jax.nn.relu(margin.mul(-1).add(1))).add(penalty.mul(workload.penalty));
  };
  const gradient = jax.grad(loss);
  return jax.jit((/** @type {JaxArray[]} */ parameters, /** @type {JaxArray} */ x, /** @type {JaxArray} */ labels) => {
    const gradients = gradient(
      parameters.map((p) => p.ref),
      x,
      labels,
    );
    return parameters.map((p, i) => p.sub(/** @type {JaxArray} */ (gradients[i]).mul(workload.learningRate)));
  });
}

/** jax-js on WebAssembly, everything in one compiled step. @returns {Promise<Contestant>} */
export async function jaxContestant() {
  const jax = /** @type {Jax} */ (await importPeer('@jax-js/jax'));
  return {
    name: 'jax-js, WebAssembly',
    precision: 'f32',
    note: peerVersion('@jax-js/jax'),
    train(workload) {
      let parameters = kernelsOf(workload, workload.initial).map(({ data, shape }) => arrayOf(jax, data, shape));
      const update = updateOf(jax, workload);
      const batches = batchesOf(workload).map((batch) => ({
        x: arrayOf(
          jax,
          batch.flatMap(({ x }) => x),
          [batch.length, 2],
        ),
        labels: arrayOf(
          jax,
          batch.map(({ label }) => label),
          [batch.length, 1],
        ),
      }));
      let next = 0;
      return {
        async step(count) {
          for (let left = count; left > 0; left--) {
            const batch = batches[next];
            next = (next + 1) % batches.length;
            if (batch) parameters = update(parameters, batch.x.ref, batch.labels.ref);
          }
          await parameters[0]?.ref.data();
        },
        parameters: async () => fromKernels(workload, await Promise.all(parameters.map((p) => p.ref.data()))),
      };
    },
    sample(workload, flat) {
      const parameters = kernelsOf(workload, flat).map(({ data, shape }) => arrayOf(jax, data, shape));
      const { x, y } = gridColumns();
      const points = arrayOf(
        jax,
        Array.from({ length: 2 * x.length }, (_, i) => (i % 2 ? y : x)[i >> 1] ?? 0),
        [x.length, 2],
      );
      const run = jax.jit((/** @type {JaxArray[]} */ p, /** @type {JaxArray} */ at) => forward(jax, workload, p, at));
      /** @type {ArrayLike<number>} */
      let outputs = [];
      return {
        async evaluate(times) {
          for (let time = 0; time < times; time++) {
            outputs = await run(
              parameters.map((p) => p.ref),
              points.ref,
            ).data();
          }
        },
        outputs: () => outputs,
      };
    },
  };
}
