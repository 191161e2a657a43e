// @ts-check
import { peerVersion, requirePeer } from '../../harness/peers.mjs';
import { pointSampler } from '../contestant.mjs';
import { layersOf } from '../workloads.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/** @typedef {(x: number, derivate?: boolean) => number} Squash */
/** @typedef {{ weight: number, from: Neuron }} Connection */
/** @typedef {{ bias: number, squash: Squash, connections: { inputs: Record<string, Connection> } }} Neuron */
/** @typedef {{ list: Neuron[], project: (to: Layer) => void }} Layer */
/**
 * @typedef {object} Network
 * @property {{ input: Layer, hidden: Layer[], output: Layer }} layers
 * @property {(input: readonly number[]) => number[]} activate
 * @property {(rate: number, target: readonly number[]) => void} propagate
 * @property {() => void} restore brings the weights of the generated code back into the neurons
 */
/**
 * @typedef {object} Synaptic
 * @property {new (...sizes: number[]) => Network} Perceptron under `Architect`
 * @property {{ squash: Record<'TANH' | 'RELU' | 'IDENTITY', Squash> }} Neuron
 */

/** Neurons with their incoming connections, in the workload's order. @param {Network} network */
function neuronsOf({ layers }) {
  const { input, hidden, output } = layers;
  return [...hidden, output].flatMap((layer, depth) => {
    const from = [input, ...hidden][depth]?.list ?? [];
    return layer.list.map((neuron) => {
      const incoming = Object.values(neuron.connections.inputs);
      return { neuron, links: from.flatMap((source) => incoming.find((link) => link.from === source) ?? []) };
    });
  });
}

/** @param {{ Architect: Pick<Synaptic, 'Perceptron'>, Neuron: Synaptic['Neuron'] }} synaptic @param {Workload} workload @param {ArrayLike<number>} parameters */
function networkOf({ Architect, Neuron }, workload, parameters) {
  const squash = { tanh: Neuron.squash.TANH, relu: Neuron.squash.RELU, linear: Neuron.squash.IDENTITY };
  const network = new Architect.Perceptron(2, ...workload.hidden, 1);
  let at = 0;
  const count = layersOf(workload).reduce((sum, { outputs }) => sum + outputs, 0);
  neuronsOf(network).forEach(({ neuron, links }, index) => {
    neuron.squash = squash[index === count - 1 ? workload.outputActivation : workload.activation];
    for (const link of links) link.weight = parameters[at++] ?? 0;
    neuron.bias = parameters[at++] ?? 0;
  });
  return network;
}

/** synaptic, which generates code for the network. @returns {Contestant} */
export function synapticContestant() {
  const synaptic = /** @type {{ Architect: Pick<Synaptic, 'Perceptron'>, Neuron: Synaptic['Neuron'] }} */ (
    requirePeer('synaptic')
  );
  return {
    name: 'synaptic (code generation)',
    precision: 'f64',
    note: peerVersion('synaptic'),
    variant: () => ({ batchSize: 1, penalized: 'none', eager: true }),
    train(workload) {
      const network = networkOf(synaptic, workload, workload.initial);
      const { points } = workload;
      const isHinge = workload.loss === 'hinge';
      const rate = workload.learningRate * (isHinge ? 1 : 2);
      let position = 0;
      return {
        step(count) {
          for (let left = count; left > 0; left--) {
            const point = points[position];
            if (++position === points.length) position = 0;
            if (point === undefined) continue;
            const { x, label } = point;
            const output = network.activate(x)[0] ?? 0;
            // It leaves out the derivative of the output's activation.
            const error = isHinge
              ? (1 - label * output > 0 && label) || 0
              : (label - output) * (workload.outputActivation === 'tanh' ? 1 - output * output : 1);
            network.propagate(rate, [output + error]);
          }
        },
        parameters() {
          network.restore();
          return neuronsOf(network).flatMap(({ neuron, links }) => [...links.map(({ weight }) => weight), neuron.bias]);
        },
      };
    },
    sample(workload, parameters) {
      const network = networkOf(synaptic, workload, parameters);
      return pointSampler((point) => network.activate(point)[0] ?? 0);
    },
  };
}
