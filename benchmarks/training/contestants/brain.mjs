// @ts-check
import { peerVersion, requirePeer } from '../../harness/peers.mjs';
import { pointSampler } from '../contestant.mjs';
import { layersOf } from '../workloads.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/**
 * What is used of a network of brain.js.
 * @typedef {object} Network
 * @property {number[]} sizes
 * @property {() => void} initialize
 * @property {number[][][]} weights layer, neuron, input
 * @property {number[][]} biases
 * @property {{ learningRate: number, momentum: number }} trainOpts
 * @property {(input: readonly number[]) => number[]} runInput
 * @property {(target: readonly number[]) => void} calculateDeltas
 * @property {() => void} adjustWeights
 */
/** @typedef {{ NeuralNetwork: new (options: { activation: string, hiddenLayers: readonly number[] }) => Network }} Brain */

/** @param {Brain} brain @param {Workload} workload @param {ArrayLike<number>} parameters */
function networkOf(brain, workload, parameters) {
  const network = new brain.NeuralNetwork({ activation: workload.activation, hiddenLayers: workload.hidden });
  network.sizes = [2, ...workload.hidden, 1];
  network.initialize();
  layersOf(workload).forEach(({ inputs, outputs, offset }, depth) => {
    const [weights, biases] = [network.weights[depth + 1], network.biases[depth + 1]];
    if (!weights || !biases) return;
    for (let i = 0; i < outputs; i++) {
      const first = offset + i * (inputs + 1);
      weights[i] = Array.from({ length: inputs }, (_, k) => parameters[first + k] ?? 0);
      biases[i] = parameters[first + inputs] ?? 0;
    }
  });
  // Its error is target − output, half the slope of the squared error; its options do not accept a momentum of 0.
  network.trainOpts.learningRate = workload.learningRate * (workload.loss === 'mse' ? 2 : 1);
  network.trainOpts.momentum = 0;
  return network;
}

/** brain.js, with the three calls that its own `trainPattern` makes for a sample. @returns {Contestant} */
export function brainContestant() {
  const brain = /** @type {Brain} */ (requirePeer('brain.js'));
  return {
    name: 'brain.js',
    precision: 'f64',
    note: peerVersion('brain.js'),
    variant: ({ activation }) => ({
      batchSize: 1,
      penalized: 'none',
      ...(activation === 'relu' ? { outputActivation: 'relu' } : {}),
    }),
    train(workload) {
      const network = networkOf(brain, workload, workload.initial);
      const { points } = workload;
      const isHinge = workload.loss === 'hinge';
      let position = 0;
      const target = [0];
      return {
        step(count) {
          for (let left = count; left > 0; left--) {
            const point = points[position];
            if (++position === points.length) position = 0;
            if (point === undefined) continue;
            const { x, label } = point;
            const output = network.runInput(x)[0] ?? 0;
            target[0] = isHinge ? output + (1 - label * output > 0 ? label : 0) : label;
            network.calculateDeltas(target);
            network.adjustWeights();
          }
        },
        parameters: () =>
          network.weights.flatMap((layer, depth) =>
            depth === 0 ? [] : layer.flatMap((weights, i) => [...weights, network.biases[depth]?.[i] ?? 0]),
          ),
      };
    },
    sample(workload, parameters) {
      const network = networkOf(brain, workload, parameters);
      return pointSampler((point) => network.runInput(point)[0] ?? 0);
    },
  };
}
