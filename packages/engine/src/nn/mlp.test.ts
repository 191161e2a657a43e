import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forward } from '../autograd/backward.ts';
import { traceGraph } from '../autograd/trace.ts';
import { createRandom } from '../data/random.ts';
import type { ModelConfig } from '../training/TrainerConfig.ts';
import { countParameters, MLP, Neuron } from './mlp.ts';

const models: fc.Arbitrary<ModelConfig> = fc.record(
  {
    hidden: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    activation: fc.constantFrom('tanh', 'relu', 'leaky_relu', 'sigmoid', 'linear'),
    outputActivation: fc.constantFrom('tanh', 'relu', 'leaky_relu', 'sigmoid', 'linear'),
  },
  { requiredKeys: ['hidden', 'activation'] },
);

const ACTIVATIONS: Record<ModelConfig['activation'], (x: number) => number> = {
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  leaky_relu: (x) => (x > 0 ? x : 0.01 * x),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  linear: (x) => x,
};

/** The score by loops over the flat parameters, without a graph. */
function scoreByLoops(model: ModelConfig, parameters: ArrayLike<number>, x: readonly number[]): number {
  let inputs = x;
  let next = 0;
  [...model.hidden, 1].forEach((size, depth) => {
    const isOutput = depth === model.hidden.length;
    const activation = ACTIVATIONS[isOutput ? (model.outputActivation ?? 'linear') : model.activation];
    inputs = Array.from({ length: size }, () => {
      let sum = parameters[next + inputs.length] ?? NaN;
      for (const input of inputs) sum += (parameters[next++] ?? NaN) * input;
      next++;
      return activation(sum);
    });
  });
  return inputs[0] ?? NaN;
}

describe('Neuron', () => {
  it('computes activation(w · x + b)', () => {
    const neuron = new Neuron([2, -1], 'tanh');
    neuron.bias.data = 0.5;
    expect(neuron.forward([0.25, 3]).data).toBe(Math.tanh(0.5 + 0.5 - 3));
    expect(neuron.parameters().map(({ data }) => data)).toEqual([2, -1, 0.5]);
  });

  it('adds no node for a linear activation', () => {
    expect(new Neuron([2], 'linear').forward([1]).op).toBe('add');
    expect(new Neuron([2], 'relu').forward([1]).op).toBe('relu');
  });
});

describe('MLP', () => {
  it('computes what loops over its flat parameters compute', () => {
    const point = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }));
    fc.assert(
      fc.property(models, point, fc.nat(), (model, x, seed) => {
        const mlp = new MLP(2, model, createRandom(seed, 'weights'));
        const parameters = mlp.getParameters().map((p, index) => p + 0.01 * index);
        mlp.setParameters(parameters);
        const expected = scoreByLoops(model, parameters, x);
        expect(mlp.forward(x).data).toBeCloseTo(expected, 12);
        expect(MLP.fromParameters(2, model, parameters).forward(x).data).toBe(mlp.forward(x).data);
      }),
    );
  });

  it('has parameters in micrograd’s order, each named after its place', () => {
    const mlp = new MLP(2, { hidden: [2], activation: 'relu' });
    expect(mlp.parameters().map(({ label }) => label)).toEqual([
      'h1[0].w₁',
      'h1[0].w₂',
      'h1[0].b',
      'h1[1].w₁',
      'h1[1].w₂',
      'h1[1].b',
      'out.w₁',
      'out.w₂',
      'out.b',
    ]);
    expect([...mlp.getParameters()]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('has as many parameters as countParameters says', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 4 }), (model, inputs) => {
        expect(countParameters(model, inputs)).toBe(new MLP(inputs, model).parameters().length);
      }),
    );
    expect(countParameters({ hidden: [16, 16] })).toBe(337);
    expect(countParameters({ hidden: [6, 4] })).toBe(51);
  });

  it('starts with biases of 0 and the same weights for the same seed', () => {
    const model = { hidden: [4, 3], activation: 'tanh' } as const;
    const mlp = new MLP(2, model, createRandom(1337, 'weights'));
    for (const { bias } of mlp.layers.flatMap(({ neurons }) => neurons)) expect(bias.data).toBe(0);
    expect(new MLP(2, model, createRandom(1337, 'weights')).getParameters()).toEqual(mlp.getParameters());
    expect(new MLP(2, model, createRandom(1338, 'weights')).getParameters()).not.toEqual(mlp.getParameters());
  });

  it('shows every neuron’s output, the score last', () => {
    const mlp = new MLP(2, { hidden: [3, 2], activation: 'tanh' }, createRandom(1, 'weights'));
    const outputs = mlp.activations([0.5, -1]).map((layer) => layer.map(({ data }) => data));
    expect(outputs.map((layer) => layer.length)).toEqual([3, 2, 1]);
    expect(outputs[2]).toEqual([mlp.forward([0.5, -1]).data]);
  });

  it('is a graph: parameters can be changed, gradients reach them, and it can be drawn', () => {
    const mlp = new MLP(2, { hidden: [2], activation: 'tanh' }, createRandom(1, 'weights'));
    const score = mlp.forward([1, 2]);
    score.backward();
    const output = mlp.layers[1]?.neurons[0];
    expect(output?.bias.grad).toBe(1);
    expect(mlp.parameters().every(({ grad }) => grad !== 0)).toBe(true);
    expect(traceGraph(score).nodes.map(({ label }) => label)).toContain('h1[1].w₂');
    mlp.setParameters(new Float64Array(9));
    expect(forward(score)).toBe(0);
  });

  it('refuses another number of parameters', () => {
    expect(() => MLP.fromParameters(2, { hidden: [2], activation: 'tanh' }, [1, 2])).toThrow(
      'This network has 9 parameters, not 2.',
    );
  });
});
