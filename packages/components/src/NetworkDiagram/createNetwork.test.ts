import { countParameters, MLP } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { biasIndex, createNetwork, neuronIndex, weightsOffset } from './createNetwork.ts';

const model = { hidden: [3, 2], activation: 'tanh' } as const;

describe('createNetwork', () => {
  const network = createNetwork(model, 2);

  it('counts the parameters as the engine does', () => {
    for (const hidden of [[], [8], [3, 2], [16, 16], [8, 8, 8, 8, 8, 8]]) {
      const other = { hidden, activation: 'relu' } as const;
      expect(createNetwork(other, 2).parameterCount).toBe(countParameters(other, 2));
    }
  });

  it("finds each weight and bias where the engine's flat parameters have it", () => {
    const mlp = new MLP(2, model);
    mlp.parameters().forEach((parameter, index) => (parameter.data = index));
    mlp.layers.forEach((layer, depth) =>
      layer.neurons.forEach((neuron, index) => {
        const position = { layer: depth + 1, index };
        expect(weightsOffset(network, position)).toBe(neuron.weights[0]?.data);
        expect(biasIndex(network, position)).toBe(neuron.bias.data);
        const own = network.connections.filter(({ layer, target }) => layer === depth + 1 && target === index);
        expect(own.map(({ parameter }) => parameter)).toEqual(neuron.weights.map((weight) => weight.data));
      }),
    );
  });

  it('numbers all neurons from the inputs to the output', () => {
    expect(network.neurons).toHaveLength(8);
    network.neurons.forEach((position, index) => expect(neuronIndex(network, position)).toBe(index));
    expect(neuronIndex(network, { layer: 1, index: 3 })).toBe(-1);
    expect(neuronIndex(network, { layer: 9, index: 0 })).toBe(-1);
  });
});
