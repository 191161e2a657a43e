import { Value } from '../autograd/Value.ts';
import { mean, regularizationPenalty, sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import { inputName, neuronName, subscript } from '../nn/networkNames.ts';
import type { DataPoint, LossName, ModelConfig, RegularizationConfig } from './TrainerConfig.ts';
import { ValueGroups } from './ValueGroups.ts';

/** A network at one moment of its training; a `TrainerConfig` with the parameters of a snapshot is one. */
export interface NetworkSource {
  readonly model: ModelConfig;
  readonly loss: LossName;
  readonly regularization: RegularizationConfig;
  /** Weights and biases, flat, in micrograd's order. */
  readonly parameters: ArrayLike<number>;
}

/** Which of its numbers is asked for. */
export type NetworkRequest =
  /** A neuron's output for an input. */
  | {
      readonly kind: 'neuron';
      /** 1 for the first hidden layer; the output comes after the last one. */
      readonly layer: number;
      /** From 0. */
      readonly index: number;
      readonly x: readonly number[];
    }
  /** The loss of one sample, by way of its output; without regularization. */
  | { readonly kind: 'point'; readonly point: DataPoint }
  /** The mean loss over samples, plus regularization: what an update on this batch makes smaller. */
  | { readonly kind: 'loss'; readonly points: readonly DataPoint[] };

export interface NetworkGraph {
  readonly root: Value;
  readonly groups: ReadonlyMap<Value, readonly string[]>;
}

/** The computation that is asked for, as `Value`s. Throws a RangeError for what the network does not have. */
export function networkGraph(source: NetworkSource, request: NetworkRequest): NetworkGraph {
  switch (request.kind) {
    case 'neuron':
      return neuronGraph(source, request.layer, request.index, request.x);
    case 'point':
      return lossGraph({ ...source, regularization: { kind: 'none', rate: 0 } }, [request.point]);
    case 'loss':
      return lossGraph(source, request.points);
  }
}

function neuronGraph(source: NetworkSource, layer: number, index: number, x: readonly number[]): NetworkGraph {
  const network = new GroupedNetwork(source, x.length);
  const root = network.run(x, [])[layer - 1]?.[index];
  if (root === undefined) throw new RangeError(`This network has no neuron ${index} in layer ${layer}.`);
  return { root, groups: network.groups };
}

function lossGraph(source: NetworkSource, points: readonly DataPoint[]): NetworkGraph {
  const { loss, regularization } = source;
  const network = new GroupedNetwork(source, points[0]?.x.length ?? 0);
  const { groups } = network;
  const losses = points.map((point, i) => {
    const sample = points.length === 1 ? [] : [`sample ${i + 1}`];
    const score = network.run(point.x, sample).at(-1)?.[0];
    if (score === undefined) throw new RangeError('A network needs an output.');
    const label = groups.claim(new Value(point.label, 'y'), inData(sample));
    const own = groups.claim(sampleLoss(loss, score, label), ['loss', ...sample]);
    own.label = `loss${subscript(i + 1)}`;
    return own;
  });
  const [first] = losses;
  if (first === undefined) throw new RangeError('A loss needs a point.');
  const average = losses.length === 1 ? first : groups.claim(mean(losses), ['loss']);
  const penalty = regularizationPenalty(regularization, network.parameters);
  if (penalty.kind === 'constant') {
    average.label = 'L';
    return { root: average, groups };
  }
  average.label = losses.length === 1 ? 'loss' : 'mean loss';
  groups.claim(penalty, ['regularization']).label = 'penalty';
  const root = average.add(penalty);
  root.label = 'L';
  return { root, groups };
}

/** A network that notes for each value it computes to which neuron it belongs. */
class GroupedNetwork {
  readonly groups = new ValueGroups();
  private readonly mlp: MLP;

  constructor({ model, parameters }: NetworkSource, inputCount: number) {
    this.mlp = MLP.fromParameters(inputCount, model, parameters);
    this.mlp.layers.forEach(({ neurons }, depth) =>
      neurons.forEach((neuron, index) => {
        for (const parameter of neuron.parameters()) this.groups.claim(parameter, this.groupOf(depth, index));
      }),
    );
  }

  get parameters(): Value[] {
    return this.mlp.parameters();
  }

  /** The outputs of all neurons for an input, layer by layer. */
  run(x: readonly number[], sample: readonly string[]): Value[][] {
    const inputs = x.map((number, i) => this.groups.claim(new Value(number, inputName(i)), inData(sample)));
    const outputs = this.mlp.activations(inputs);
    outputs.forEach((layer, depth) =>
      layer.forEach((output, index) => {
        this.groups.claim(output, [...this.groupOf(depth, index), ...sample]);
        output.label = neuronName(depth + 1, index, this.isOutput(depth));
      }),
    );
    return outputs;
  }

  private isOutput(depth: number): boolean {
    return depth === this.mlp.layers.length - 1;
  }

  private groupOf(depth: number, index: number): readonly string[] {
    return this.isOutput(depth) ? ['output'] : [`layer ${depth + 1}`, `neuron ${index + 1}`];
  }
}

/** Where there is one point only, its inputs stand by themselves. */
function inData(sample: readonly string[]): readonly string[] {
  return sample.length === 0 ? [] : ['data', ...sample];
}
