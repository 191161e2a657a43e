// @ts-check
import { peerVersion, requirePeer } from '../../harness/peers.mjs';
import { pointSampler } from '../contestant.mjs';
import { layersOf } from '../workloads.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/** @typedef {{ w: Float64Array, dw: Float64Array }} Vol */
/**
 * @typedef {object} Layer
 * @property {string} [layer_type]
 * @property {Vol[]} [filters] weights, one volume a neuron
 * @property {Vol} [biases]
 * @property {(input: Vol) => Vol} forward
 * @property {(target?: readonly number[]) => number | void} backward
 * @property {() => object[]} getParamsAndGrads
 */
/** @typedef {{ layers: Layer[], makeLayers: (definitions: object[]) => void, forward: (input: Vol) => Vol }} Net */
/**
 * @typedef {object} ConvNet
 * @property {new () => Net} Net
 * @property {new (values: readonly number[]) => Vol} Vol
 * @property {new (options: object) => Layer} RegressionLayer
 * @property {new (net: Net, options: object) => { train: (x: Vol, target: readonly number[]) => void }} Trainer
 */

/** A last layer with micrograd's hinge loss, which convnetjs has for several classes only. @returns {Layer} */
function hingeLayer() {
  /** @type {Vol | undefined} */
  let input;
  return {
    forward: (x) => (input = x),
    backward([label = 0] = []) {
      if (input === undefined) return 0;
      const margin = 1 - label * (input.w[0] ?? 0);
      input.dw = new Float64Array([margin > 0 ? -label : 0]);
      return Math.max(0, margin);
    },
    getParamsAndGrads: () => [],
  };
}

/** @param {ConvNet} convnet @param {Workload} workload @param {ArrayLike<number>} parameters */
function netOf(convnet, workload, parameters) {
  const layers = layersOf(workload);
  const net = new convnet.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
    ...layers.map(({ outputs, isOutput }) => {
      const activation = isOutput ? workload.outputActivation : workload.activation;
      return { type: 'fc', num_neurons: outputs, ...(activation === 'linear' ? {} : { activation }) };
    }),
  ]);
  fullyConnected(net).forEach(({ filters, biases }, depth) => {
    const { inputs, offset } = layers[depth] ?? { inputs: 0, offset: 0 };
    filters.forEach(({ w }, i) => {
      const first = offset + i * (inputs + 1);
      for (let k = 0; k < inputs; k++) w[k] = parameters[first + k] ?? 0;
      biases.w[i] = parameters[first + inputs] ?? 0;
    });
  });
  net.layers.push(
    workload.loss === 'hinge' ? hingeLayer() : new convnet.RegressionLayer({ in_sx: 1, in_sy: 1, in_depth: 1 }),
  );
  return net;
}

/** @param {Net} net */
function fullyConnected({ layers }) {
  return layers.flatMap(({ filters, biases }) => (filters && biases ? [{ filters, biases }] : []));
}

/** convnetjs, with its own trainer. @returns {Contestant} */
export function convnetContestant() {
  const convnet = /** @type {ConvNet} */ (requirePeer('convnetjs'));
  return {
    name: 'convnetjs',
    precision: 'f64',
    note: peerVersion('convnetjs'),
    variant: ({ penalty }) => (penalty > 0 ? { penalized: 'weights' } : {}),
    train(workload) {
      const net = netOf(convnet, workload, workload.initial);
      const { learningRate, batchSize, penalty } = workload;
      const trainer = new convnet.Trainer(net, {
        method: 'sgd',
        // Its regression has a factor ½; its L2 too, and divides that by the size of the batch.
        learning_rate: learningRate * (workload.loss === 'mse' ? 2 : 1),
        l2_decay: 2 * penalty * batchSize,
        momentum: 0,
        batch_size: batchSize,
      });
      const points = workload.points.map(({ x, label }) => ({ x: new convnet.Vol(x), target: [label] }));
      let position = 0;
      return {
        step(count) {
          for (let left = count * batchSize; left > 0; left--) {
            const point = points[position];
            if (++position === points.length) position = 0;
            if (point) trainer.train(point.x, point.target);
          }
        },
        parameters: () =>
          fullyConnected(net).flatMap(({ filters, biases }) =>
            filters.flatMap(({ w }, i) => [...w, biases.w[i] ?? Number.NaN]),
          ),
      };
    },
    sample(workload, parameters) {
      const net = netOf(convnet, workload, parameters);
      return pointSampler((point) => net.forward(new convnet.Vol(point)).w[0] ?? 0);
    },
  };
}
