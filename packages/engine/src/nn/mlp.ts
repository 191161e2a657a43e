import { Value } from '../autograd/Value.ts';
import type { ActivationName, ModelConfig } from '../training/TrainerConfig.ts';
import type { WeightSource } from './initializers.ts';
import { INITIALIZERS, initializerOf } from './initializers.ts';
import { biasName, neuronName, weightName } from './networkNames.ts';

/** w · x + b, then the activation. */
export class Neuron {
  readonly weights: readonly Value[];
  readonly bias: Value;
  readonly activation: ActivationName;

  constructor(weights: readonly number[], activation: ActivationName, name = 'neuron') {
    this.weights = weights.map((weight, index) => new Value(weight, weightName(name, index)));
    this.bias = new Value(0, biasName(name));
    this.activation = activation;
  }

  /** The output for n inputs. Summed from the bias on, weight by weight, as micrograd does. */
  forward(x: readonly (Value | number)[]): Value {
    const sum = this.weights.reduce((act, weight, index) => act.add(weight.mul(x[index] ?? NaN)), this.bias);
    return activate(sum, this.activation);
  }

  parameters(): Value[] {
    return [...this.weights, this.bias];
  }
}

/** Neurons side by side, all with the same inputs. */
export class Layer {
  readonly neurons: readonly Neuron[];

  constructor(neurons: readonly Neuron[]) {
    this.neurons = neurons;
  }

  forward(x: readonly (Value | number)[]): Value[] {
    return this.neurons.map((neuron) => neuron.forward(x));
  }

  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters());
  }
}

/**
 * A multi-layer perceptron with one output, made of `Value`s: what it computes can be shown as a
 * graph, differentiated and compiled.
 *
 * ```ts
 * const model = new MLP(2, { hidden: [8, 8], activation: 'tanh' }, createRandom(1337, 'weights'));
 * const loss = sampleLoss('hinge', model.forward([0.5, -1]), 1);
 * loss.backward();
 * for (const p of model.parameters()) p.data -= 0.1 * p.grad;
 * ```
 */
export class MLP {
  readonly layers: readonly Layer[];

  /**
   * @param inputs number of inputs
   * @param random source of the initial weights, drawn layer by layer, neuron by neuron; without
   *   it all parameters start at 0
   */
  constructor(inputs: number, model: ModelConfig, random?: WeightSource) {
    const draw = INITIALIZERS[initializerOf(model)];
    const sizes = layerSizes(model);
    this.layers = sizes.map((size, depth) => {
      const isOutput = depth === sizes.length - 1;
      const fanIn = sizes[depth - 1] ?? inputs;
      const activation = isOutput ? (model.outputActivation ?? 'linear') : model.activation;
      const neuron = (index: number) => {
        const weights = Array.from({ length: fanIn }, () => (random ? draw(random, fanIn, size) : 0));
        return new Neuron(weights, activation, neuronName(depth + 1, index, isOutput));
      };
      return new Layer(Array.from({ length: size }, (_, index) => neuron(index)));
    });
  }

  /** A network with given parameters, flat, in the order of `parameters()`. */
  static fromParameters(inputs: number, model: ModelConfig, parameters: ArrayLike<number>): MLP {
    const mlp = new MLP(inputs, model);
    mlp.setParameters(parameters);
    return mlp;
  }

  /** The score of one sample: positive for the class +1, negative for −1. */
  forward(x: readonly (Value | number)[]): Value {
    const [score] = this.activations(x).at(-1) ?? [];
    if (score === undefined) throw new RangeError('A network needs an output layer.');
    return score;
  }

  /** The outputs of every neuron for one sample, layer by layer, the score last. */
  activations(x: readonly (Value | number)[]): Value[][] {
    const outputs: Value[][] = [];
    for (const layer of this.layers) outputs.push(layer.forward(outputs.at(-1) ?? x));
    return outputs;
  }

  /** Weights and biases in micrograd's order: layer by layer, neuron by neuron its weights, then its bias. */
  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }

  /** The numbers of `parameters()`, flat. */
  getParameters(): Float64Array {
    return Float64Array.from(this.parameters(), (parameter) => parameter.data);
  }

  /** Sets all parameters from numbers in the order of `parameters()`. Throws a RangeError for another count. */
  setParameters(flat: ArrayLike<number>): void {
    const parameters = this.parameters();
    if (flat.length !== parameters.length) {
      throw new RangeError(`This network has ${parameters.length} parameters, not ${flat.length}.`);
    }
    parameters.forEach((parameter, index) => {
      parameter.data = flat[index] ?? 0;
    });
  }
}

/** Neurons of each layer of weights, the output's single one last. */
export function layerSizes(model: Pick<ModelConfig, 'hidden'>): number[] {
  return [...model.hidden, 1];
}

/** Number of weights and biases: Σ (inputs + 1) · neurons over the layers. */
export function countParameters(model: Pick<ModelConfig, 'hidden'>, inputs = 2): number {
  return layerSizes(model).reduce(({ count, fanIn }, size) => ({ count: count + (fanIn + 1) * size, fanIn: size }), {
    count: 0,
    fanIn: inputs,
  }).count;
}

/** Applies an activation of the table of operations; 'linear' changes nothing. */
function activate(x: Value, activation: ActivationName): Value {
  return activation === 'linear' ? x : Value.apply(activation, [x]);
}
