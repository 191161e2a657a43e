import brainModule from 'brain.js/dist/neural-network.js';
import type { Contestant } from '../Contestant.ts';
import { defaultOf } from '../defaultOf.ts';
import { pointByPoint } from '../pointByPoint.ts';
import type { Workload } from '../workloads.ts';
import { layerShapes } from '../workloads.ts';

/** What is used of a network of brain.js. */
interface Network {
  sizes: readonly number[];
  /** By layer, neuron and input; the first layer has none. */
  readonly weights: Float32Array[][];
  readonly biases: Float32Array[];
  readonly trainOpts: { learningRate: number; momentum: number };
  initialize: () => void;
  runInput: (input: readonly number[]) => ArrayLike<number>;
  calculateDeltas: (target: readonly number[]) => void;
  adjustWeights: () => void;
}

const NeuralNetwork = defaultOf(brainModule) as new (options: object) => Network;

/** brain.js, by the three calls that its own training makes for a sample. */
export const contestant: Contestant = {
  train(workload) {
    const { points, model, loss, learningRate, batchSize } = workload;
    if (model.outputActivation !== model.activation || loss !== 'mse') {
      throw new Error('It has one activation for all layers, and no hinge loss.');
    }
    const network = networkOf(workload, workload.initialParameters);
    // Its error is target − output, half of what the squared error gives; its options refuse a momentum of 0.
    network.trainOpts.learningRate = (2 * learningRate) / batchSize;
    network.trainOpts.momentum = 0;
    const samples = points.map(({ x, label }) => ({ x, target: [label] }));
    let position = 0;
    return {
      run(times) {
        for (let left = times; left > 0; left--) {
          const sample = samples[position];
          position = (position + 1) % samples.length;
          if (sample === undefined) return;
          network.runInput(sample.x);
          network.calculateDeltas(sample.target);
          network.adjustWeights();
        }
      },
      units: 1,
      parameters: () =>
        network.weights
          .slice(1)
          .flatMap((layer, depth) => layer.flatMap((weights, i) => [...weights, network.biases[depth + 1]?.[i] ?? 0])),
      variation: { online: true, penalized: 'none' },
    };
  },
  picture(workload, parameters) {
    const network = networkOf(workload, parameters);
    return pointByPoint((x1, x2) => network.runInput([x1, x2])[0] ?? 0);
  },
};

function networkOf({ model }: Workload, parameters: Float64Array): Network {
  const network = new NeuralNetwork({ activation: model.activation, hiddenLayers: model.hidden });
  network.sizes = [2, ...model.hidden, 1];
  network.initialize();
  layerShapes(model).forEach(({ inputs, outputs, offset }, depth) => {
    const [weights, biases] = [network.weights[depth + 1], network.biases[depth + 1]];
    if (weights === undefined || biases === undefined) return;
    for (let i = 0; i < outputs; i++) {
      const first = offset + i * (inputs + 1);
      weights[i]?.set(parameters.subarray(first, first + inputs));
      biases[i] = parameters[first + inputs] ?? 0;
    }
  });
  return network;
}
