// @ts-check
import { importPeer, peerVersion } from '../../harness/peers.mjs';
import { batchesOf } from '../contestant.mjs';
import { gridColumns, layersOf } from '../workloads.mjs';
import { fromKernels, kernelsOf } from './kernels.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/** @typedef {{ dataSync: () => Float32Array, dispose: () => void }} Tensor */
/** @typedef {Record<'matMul' | 'add' | 'sub' | 'mul', (a: Tensor | number, b: Tensor | number) => Tensor>} Binary */
/** @typedef {Record<'tanh' | 'relu' | 'square' | 'mean' | 'sum', (x: Tensor) => Tensor>} Unary */
/**
 * @typedef {object} Rest
 * @property {(data: Float32Array | number[], shape: number[]) => Tensor} tensor
 * @property {(initial: Tensor) => Tensor} variable
 * @property {(work: () => Tensor) => Tensor} tidy
 * @property {{ sgd: (rate: number) => { minimize: (loss: () => Tensor) => void } }} train
 * @property {(name: string) => Promise<boolean>} setBackend
 * @property {() => string} getBackend
 * @property {() => { set: (flag: string, value: boolean) => void }} env
 */
/** @typedef {Binary & Unary & Rest} TensorFlow */

/** @param {TensorFlow} tf @param {Workload} workload @param {readonly Tensor[]} parameters @param {Tensor} x */
function forward(tf, workload, parameters, x) {
  return layersOf(workload).reduce((from, { isOutput }, depth) => {
    const activation = isOutput ? workload.outputActivation : workload.activation;
    const [kernel, bias] = parameters.slice(2 * depth);
    if (kernel === undefined || bias === undefined) return from;
    const sum = tf.add(tf.matMul(from, kernel), bias);
    return activation === 'tanh' ? tf.tanh(sum) : activation === 'relu' ? tf.relu(sum) : sum;
  }, x);
}

/** @param {TensorFlow} tf @param {Workload} workload @param {ArrayLike<number>} flat */
function tensorsOf(tf, workload, flat) {
  return kernelsOf(workload, flat).map(({ data, shape }) => tf.variable(tf.tensor(data, shape)));
}

/** @param {TensorFlow} tf @param {'cpu' | 'wasm'} backend @returns {Contestant} */
function contestant(tf, backend) {
  return {
    name: `TensorFlow.js, ${backend === 'cpu' ? 'CPU' : 'WASM'} backend`,
    precision: 'f32',
    note: peerVersion('@tensorflow/tfjs'),
    async train(workload) {
      await tf.setBackend(backend);
      const parameters = tensorsOf(tf, workload, workload.initial);
      const batches = batchesOf(workload).map((batch) => ({
        x: tf.tensor(
          batch.flatMap(({ x }) => x),
          [batch.length, 2],
        ),
        labels: tf.tensor(
          batch.map(({ label }) => label),
          [batch.length, 1],
        ),
      }));
      const optimizer = tf.train.sgd(workload.learningRate);
      let next = 0;
      const update = () => {
        const batch = batches[next];
        next = (next + 1) % batches.length;
        if (batch === undefined) return;
        optimizer.minimize(() => {
          const output = forward(tf, workload, parameters, batch.x);
          if (workload.loss === 'mse') return tf.mean(tf.square(tf.sub(output, batch.labels)));
          const loss = tf.mean(tf.relu(tf.sub(1, tf.mul(output, batch.labels))));
          const penalty = parameters.map((p) => tf.sum(tf.square(p))).reduce((sum, one) => tf.add(sum, one));
          return tf.add(loss, tf.mul(penalty, workload.penalty));
        });
      };
      return {
        async step(count) {
          if (tf.getBackend() !== backend) await tf.setBackend(backend);
          for (let left = count; left > 0; left--) update();
          parameters[0]?.dataSync();
        },
        parameters: () =>
          fromKernels(
            workload,
            parameters.map((parameter) => parameter.dataSync()),
          ),
      };
    },
    async sample(workload, flat) {
      await tf.setBackend(backend);
      const parameters = tensorsOf(tf, workload, flat);
      const { x, y } = gridColumns();
      const points = tf.tensor(
        Float32Array.from({ length: 2 * x.length }, (_, i) => (i % 2 ? y : x)[i >> 1] ?? 0),
        [x.length, 2],
      );
      /** @type {ArrayLike<number>} */
      let outputs = [];
      return {
        async evaluate(times) {
          if (tf.getBackend() !== backend) await tf.setBackend(backend);
          for (let time = 0; time < times; time++) {
            const output = tf.tidy(() => forward(tf, workload, parameters, points));
            outputs = output.dataSync();
            output.dispose();
          }
        },
        outputs: () => outputs,
      };
    },
  };
}

/** TensorFlow.js with the two backends that need no graphics card, on one thread. @returns {Promise<Contestant[]>} */
export async function tensorFlowContestants() {
  const tf = /** @type {TensorFlow} */ (await importPeer('@tensorflow/tfjs'));
  const wasm = /** @type {{ setThreadsCount: (count: number) => void }} */ (
    await importPeer('@tensorflow/tfjs-backend-wasm')
  );
  wasm.setThreadsCount(1);
  return [contestant(tf, 'cpu'), contestant(tf, 'wasm')];
}
