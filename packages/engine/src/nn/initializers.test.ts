import { describe, expect, it } from 'vitest';
import { createRandom } from '../data/random.ts';
import { INITIALIZERS, initializerOf } from './initializers.ts';
import { MLP } from './mlp.ts';

const COUNT = 50_000;

function statistics(draw: () => number) {
  const values = Array.from({ length: COUNT }, draw);
  const mean = values.reduce((sum, x) => sum + x, 0) / COUNT;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / COUNT;
  return { mean, variance, largest: Math.max(...values.map(Math.abs)) };
}

describe('INITIALIZERS', () => {
  it.each([
    ['uniform', 16, 16, 1],
    ['xavier', 2, 8, Math.sqrt(6 / 10)],
    ['xavier', 16, 1, Math.sqrt(6 / 17)],
  ] as const)('%s draws from U(−r, r) for %d inputs and %d neurons, r = %d', (name, inputs, outputs, bound) => {
    const random = createRandom(2, 'weights');
    const { mean, variance, largest } = statistics(() => INITIALIZERS[name](random, inputs, outputs));
    expect(largest).toBeLessThan(bound);
    expect(largest).toBeGreaterThan(0.999 * bound);
    expect(Math.abs(mean)).toBeLessThan((4 * bound) / Math.sqrt(3 * COUNT));
    // The variance of the squares of U(−1, 1) is 4/45, so the relative error of theirs is √(4/5).
    expect(Math.abs((variance * 3) / bound ** 2 - 1)).toBeLessThan(4 * Math.sqrt(0.8 / COUNT));
  });

  it.each([2, 16])('he draws from N(0, 2 / inputs) for %d inputs', (inputs) => {
    const random = createRandom(3, 'weights');
    const { mean, variance } = statistics(() => INITIALIZERS.he(random, inputs, 8));
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(2 / inputs / COUNT));
    expect(Math.abs((variance * inputs) / 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
  });

  it('are chosen by the activation where the model does not say', () => {
    expect(initializerOf({ activation: 'relu' })).toBe('he');
    expect(initializerOf({ activation: 'leaky_relu' })).toBe('he');
    for (const activation of ['tanh', 'sigmoid', 'linear'] as const) {
      expect(initializerOf({ activation })).toBe('xavier');
    }
    expect(initializerOf({ activation: 'relu', initializer: 'uniform' })).toBe('uniform');
  });

  it('know the numbers of inputs and neurons of each layer', () => {
    const weightsOf = (layer: number) => {
      const model = { hidden: [30, 32], activation: 'tanh' } as const;
      const { layers } = new MLP(2, model, createRandom(4, 'weights'));
      return layers[layer]?.neurons.flatMap(({ weights }) => weights.map(({ data }) => Math.abs(data))) ?? [];
    };
    [Math.sqrt(6 / 32), Math.sqrt(6 / 62), Math.sqrt(6 / 33)].forEach((bound, layer) => {
      expect(Math.max(...weightsOf(layer))).toBeLessThan(bound);
      expect(Math.max(...weightsOf(layer))).toBeGreaterThan(0.85 * bound);
    });
  });
});
