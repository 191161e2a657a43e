import convnetModule from 'convnetjs';
import type { Contestant } from '../Contestant.ts';
import { defaultOf } from '../defaultOf.ts';
import { pointByPoint } from '../pointByPoint.ts';
import type { Workload } from '../workloads.ts';
import { layerShapes } from '../workloads.ts';

/** What is used of convnetjs. */
interface ConvNet {
  readonly Net: new () => Net;
  readonly Vol: new (values: readonly number[]) => Vol;
  readonly RegressionLayer: new (options: object) => Layer;
  readonly Trainer: new (net: Net, options: object) => { train: (x: Vol, target: readonly number[]) => void };
}
interface Net {
  readonly layers: Layer[];
  makeLayers: (definitions: readonly object[]) => void;
  forward: (x: Vol) => Vol;
}
interface Vol {
  readonly w: Float64Array;
  dw: Float64Array;
}
interface Layer {
  /** Weights, one volume a neuron; of fully connected layers. */
  readonly filters?: readonly Vol[];
  readonly biases?: Vol;
  forward: (x: Vol) => Vol;
  backward: (target?: readonly number[]) => number | void;
  getParamsAndGrads: () => readonly object[];
}

const library = defaultOf(convnetModule) as ConvNet;

/** convnetjs, with its own trainer. */
export const contestant: Contestant = {
  train(workload) {
    const { points, loss, learningRate, penalty, batchSize } = workload;
    const net = netOf(workload, workload.initialParameters);
    const trainer = new library.Trainer(net, {
      method: 'sgd',
      // Its squared error has a factor ½, and so has its L2, which it also divides by the size of the batch.
      learning_rate: learningRate * (loss === 'mse' ? 2 : 1),
      l2_decay: 2 * penalty * batchSize,
      momentum: 0,
      batch_size: batchSize,
    });
    const samples = points.map(({ x, label }) => ({ x: new library.Vol(x), target: [label] }));
    let position = 0;
    return {
      run(times) {
        for (let left = times * batchSize; left > 0; left--) {
          const sample = samples[position];
          position = (position + 1) % samples.length;
          if (sample !== undefined) trainer.train(sample.x, sample.target);
        }
      },
      units: batchSize,
      parameters: () =>
        connected(net).flatMap(({ filters, biases }) => filters.flatMap(({ w }, i) => [...w, biases.w[i] ?? 0])),
      ...(penalty > 0 ? { variation: { penalized: 'weights' } } : {}),
    };
  },
  picture(workload, parameters) {
    const net = netOf(workload, parameters);
    return pointByPoint((x1, x2) => net.forward(new library.Vol([x1, x2])).w[0] ?? 0);
  },
};

function netOf({ model, loss }: Workload, parameters: Float64Array): Net {
  const shapes = layerShapes(model);
  const net = new library.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
    ...shapes.map(({ outputs, isOutput }) => {
      const activation = isOutput ? model.outputActivation : model.activation;
      return { type: 'fc', num_neurons: outputs, ...(activation === 'linear' ? {} : { activation }) };
    }),
  ]);
  connected(net).forEach(({ filters, biases }, depth) => {
    const { inputs, offset } = shapes[depth] ?? { inputs: 0, offset: 0 };
    filters.forEach(({ w }, i) => {
      const first = offset + i * (inputs + 1);
      w.set(parameters.subarray(first, first + inputs));
      biases.w[i] = parameters[first + inputs] ?? 0;
    });
  });
  net.layers.push(loss === 'hinge' ? hingeLayer() : new library.RegressionLayer({ in_sx: 1, in_sy: 1, in_depth: 1 }));
  return net;
}

function connected({ layers }: Net): { readonly filters: readonly Vol[]; readonly biases: Vol }[] {
  return layers.flatMap(({ filters, biases }) => (filters && biases ? [{ filters, biases }] : []));
}

/** A last layer with micrograd's hinge loss; its own is for several classes. */
function hingeLayer(): Layer {
  let input: Vol | undefined;
  return {
    forward: (x) => (input = x),
    backward([label = 0] = []) {
      if (input === undefined) return 0;
      const margin = 1 - label * (input.w[0] ?? 0);
      input.dw = Float64Array.of(margin > 0 ? -label : 0);
      return Math.max(0, margin);
    },
    getParamsAndGrads: () => [],
  };
}
