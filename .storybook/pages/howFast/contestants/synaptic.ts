import synapticModule from 'synaptic';
import type { Contestant } from '../Contestant.ts';
import { defaultOf } from '../defaultOf.ts';
import { pointByPoint } from '../pointByPoint.ts';
import type { Workload } from '../workloads.ts';

/** What is used of synaptic. */
interface Synaptic {
  readonly Architect: { readonly Perceptron: new (...sizes: number[]) => Network };
  readonly Neuron: { readonly squash: Readonly<Record<'TANH' | 'RELU' | 'IDENTITY', Squash>> };
}
interface Network {
  readonly layers: { readonly input: Layer; readonly hidden: readonly Layer[]; readonly output: Layer };
  activate: (input: readonly number[]) => readonly number[];
  propagate: (rate: number, target: readonly number[]) => void;
  /** Brings the weights of the generated code back into the neurons. */
  restore: () => void;
}
interface Layer {
  readonly list: readonly Neuron[];
}
interface Neuron {
  bias: number;
  squash: Squash;
  readonly connections: { readonly inputs: Readonly<Record<string, Connection>> };
}
interface Connection {
  weight: number;
  readonly from: Neuron;
}
type Squash = (x: number, derivate?: boolean) => number;

const library = defaultOf(synapticModule) as Synaptic;

/** synaptic, which writes code for the network and runs that. */
export const contestant: Contestant = {
  train(workload) {
    const { points, model, loss, learningRate, batchSize } = workload;
    const network = networkOf(workload, workload.initialParameters);
    const rate = (learningRate / batchSize) * (loss === 'mse' ? 2 : 1);
    let position = 0;
    const update = (): void => {
      const { x, label } = points[position] ?? { x: [], label: 0 };
      position = (position + 1) % points.length;
      const output = network.activate(x)[0] ?? 0;
      // It takes target − output for the error of the output's weighted sum.
      const hinge = label * output < 1 ? label : 0;
      const slope = model.outputActivation === 'tanh' ? 1 - output * output : 1;
      network.propagate(rate, [output + (loss === 'hinge' ? hinge : label - output) * slope]);
    };
    return {
      run(times) {
        for (let left = times; left > 0; left--) update();
      },
      units: 1,
      parameters() {
        network.restore();
        return incoming(network).flatMap(({ neuron, links }) => [...links.map(({ weight }) => weight), neuron.bias]);
      },
      variation: { online: true, eager: true, penalized: 'none' },
    };
  },
  picture(workload, parameters) {
    const network = networkOf(workload, parameters);
    return pointByPoint((x1, x2) => network.activate([x1, x2])[0] ?? 0);
  },
};

function networkOf({ model }: Workload, parameters: Float64Array): Network {
  const { TANH, RELU, IDENTITY } = library.Neuron.squash;
  const squash = { tanh: TANH, relu: RELU, linear: IDENTITY };
  const network = new library.Architect.Perceptron(2, ...model.hidden, 1);
  let at = 0;
  for (const { neuron, links } of incoming(network)) {
    const isOutput = network.layers.output.list.includes(neuron);
    neuron.squash = squash[isOutput ? model.outputActivation : model.activation];
    for (const link of links) link.weight = parameters[at++] ?? 0;
    neuron.bias = parameters[at++] ?? 0;
  }
  return network;
}

/** Its neurons but the inputs, each with its connections, in the workload's order. */
function incoming({ layers: { input, hidden, output } }: Network) {
  const layers = [input, ...hidden, output];
  return layers.slice(1).flatMap((layer, depth) => {
    const below = layers[depth]?.list ?? [];
    return layer.list.map((neuron) => {
      const links = Object.values(neuron.connections.inputs);
      return { neuron, links: below.flatMap((source) => links.find(({ from }) => from === source) ?? []) };
    });
  });
}
