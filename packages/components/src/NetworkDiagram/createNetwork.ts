import type { ActivationName, ModelConfig } from '@micrograd-playground/engine';

/** Where a neuron stands: layer 0 holds the inputs, 1 is the first hidden layer, the last one the output. */
export interface NeuronPosition {
  readonly layer: number;
  /** From 0, from the top. */
  readonly index: number;
}

/** A weight: from a neuron of the layer before to a neuron of this layer. */
export interface NetworkConnection {
  /** Layer of the target. */
  readonly layer: number;
  readonly source: number;
  readonly target: number;
  /** Index of the weight in the flat parameters. */
  readonly parameter: number;
}

/** A network's structure, in the order of its flat parameters. */
export interface Network {
  /** Neurons of each layer, inputs and output included. */
  readonly sizes: readonly number[];
  /** Activation of the hidden layers. */
  readonly activation: ActivationName;
  readonly outputActivation: ActivationName;
  /** All neurons, layer by layer. */
  readonly neurons: readonly NeuronPosition[];
  /** All weights, in the order of the parameters. */
  readonly connections: readonly NetworkConnection[];
  readonly parameterCount: number;
}

/** The structure of a multi-layer perceptron with one output. */
export function createNetwork(model: ModelConfig, inputs: number): Network {
  const sizes = [inputs, ...model.hidden, 1];
  const connections: NetworkConnection[] = [];
  let parameter = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    for (let target = 0; target < sizeOf(sizes, layer); target++) {
      for (let source = 0; source < sizeOf(sizes, layer - 1); source++) {
        connections.push({ layer, source, target, parameter: parameter++ });
      }
      parameter++;
    }
  }
  return {
    sizes,
    activation: model.activation,
    outputActivation: model.outputActivation ?? 'linear',
    neurons: sizes.flatMap((size, layer) => Array.from({ length: size }, (_, index) => ({ layer, index }))),
    connections,
    parameterCount: parameter,
  };
}

export function isInput({ layer }: NeuronPosition): boolean {
  return layer === 0;
}

export function isOutput({ sizes }: Network, { layer }: NeuronPosition): boolean {
  return layer === sizes.length - 1;
}

export function activationOf(network: Network, position: NeuronPosition): ActivationName {
  return isOutput(network, position) ? network.outputActivation : network.activation;
}

/** Index of a neuron in `network.neurons`, −1 where there is none. */
export function neuronIndex({ sizes }: Network, { layer, index }: NeuronPosition): number {
  const size = sizes[layer];
  if (size === undefined || !(index >= 0 && index < size)) return -1;
  return sizes.slice(0, layer).reduce((sum, before) => sum + before, index);
}

/** Index of a neuron's first weight in the flat parameters; its bias comes after its weights. */
export function weightsOffset({ sizes }: Network, { layer, index }: NeuronPosition): number {
  let offset = 0;
  for (let before = 1; before < layer; before++) {
    offset += sizeOf(sizes, before) * (sizeOf(sizes, before - 1) + 1);
  }
  return offset + index * (sizeOf(sizes, layer - 1) + 1);
}

/** Index of a neuron's bias in the flat parameters. */
export function biasIndex(network: Network, position: NeuronPosition): number {
  return weightsOffset(network, position) + sizeOf(network.sizes, position.layer - 1);
}

export function sizeOf(sizes: readonly number[], layer: number): number {
  return sizes[layer] ?? 0;
}
