import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptimizerConfig } from '../training/TrainerConfig.ts';
import { createOptimizer } from './optimizers.ts';
import { learningRateAt } from './UpdateRates.ts';

const KINDS = ['sgd', 'momentum', 'adam'] as const;

/** Parameters after each of the updates with the given gradients of a single parameter that starts at 1. */
function run(config: OptimizerConfig, gradients: readonly number[]): number[] {
  const optimizer = createOptimizer(config, 1);
  const parameters = Float64Array.of(1);
  return gradients.map((gradient, step) => {
    optimizer.update(parameters, [gradient], step);
    return parameters[0] ?? NaN;
  });
}

describe('createOptimizer', () => {
  it('sgd goes against the gradient', () => {
    const [first, second] = run({ kind: 'sgd', learningRate: 0.1 }, [2, -1]);
    expect(first).toBeCloseTo(1 - 0.2, 15);
    expect(second).toBeCloseTo(0.8 + 0.1, 15);
  });

  it('momentum carries 0.9 of its velocity on, unless told otherwise', () => {
    const [, second] = run({ kind: 'momentum', learningRate: 0.1 }, [2, -1]);
    expect(second).toBeCloseTo(1 - 0.2 - 0.1 * (0.9 * 2 - 1), 15);
    const [, damped] = run({ kind: 'momentum', learningRate: 0.1, momentum: 0.5 }, [2, -1]);
    expect(damped).toBeCloseTo(1 - 0.2 - 0.1 * (0.5 * 2 - 1), 15);
  });

  it('adam follows the paper’s algorithm', () => {
    const gradients = [2, -1, 0.5, 0];
    const [b1, b2, epsilon, rate] = [0.9, 0.999, 1e-8, 0.1];
    let [m, v, p] = [0, 0, 1];
    const expected = gradients.map((g, index) => {
      m = b1 * m + (1 - b1) * g;
      v = b2 * v + (1 - b2) * g * g;
      p -= (rate * (m / (1 - b1 ** (index + 1)))) / (Math.sqrt(v / (1 - b2 ** (index + 1))) + epsilon);
      return p;
    });
    run({ kind: 'adam', learningRate: rate }, gradients).forEach((parameter, index) => {
      expect(parameter).toBeCloseTo(expected[index] ?? NaN, 13);
    });
  });

  it('adam’s first step has the length of the learning rate, whatever the gradient’s', () => {
    for (const gradient of [1e-3, 1, 1e6]) {
      expect(run({ kind: 'adam', learningRate: 0.1 }, [gradient])[0]).toBeCloseTo(0.9, 5);
    }
  });

  it('updates each parameter as if it were alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true })),
        (kind, gradients) => {
          const config = { kind, learningRate: 0.1 };
          const optimizer = createOptimizer(config, gradients.length);
          const parameters = new Float64Array(gradients.length).fill(1);
          for (let step = 0; step < 3; step++) optimizer.update(parameters, gradients, step);
          expect([...parameters]).toEqual(gradients.map((g) => run(config, [g, g, g])[2]));
        },
      ),
    );
  });

  it.each(KINDS)('%s goes on bit for bit from a saved state', (kind) => {
    const config = { kind, learningRate: 0.1, schedule: { kind: 'linear', to: 0.01, steps: 20 } } as const;
    const gradientsAt = (step: number) => [Math.sin(step), 1 / (step + 1), -step];
    const [whole, before] = [createOptimizer(config, 3), createOptimizer(config, 3)];
    const [expected, parameters] = [new Float64Array(3), new Float64Array(3)];
    for (let step = 0; step < 20; step++) whole.update(expected, gradientsAt(step), step);
    for (let step = 0; step < 9; step++) before.update(parameters, gradientsAt(step), step);
    const after = createOptimizer(config, 3);
    after.setState(JSON.parse(JSON.stringify(Array.from(before.getState()))));
    for (let step = 9; step < 20; step++) after.update(parameters, gradientsAt(step), step);
    expect(parameters).toEqual(expected);
  });

  it('hands out copies of its state, and refuses one of another length', () => {
    const optimizer = createOptimizer({ kind: 'momentum', learningRate: 1 }, 1);
    optimizer.update(new Float64Array(1), [1], 0);
    optimizer.getState().fill(99);
    expect([...optimizer.getState()]).toEqual([1]);
    expect(() => optimizer.setState([1, 2])).toThrow('The state of this optimizer has 1 numbers, not 2.');
  });
});

describe('learningRateAt', () => {
  it('is constant unless told otherwise', () => {
    expect(learningRateAt({ kind: 'sgd', learningRate: 0.3 }, 500)).toBe(0.3);
    expect(learningRateAt({ kind: 'sgd', learningRate: 0.3, schedule: { kind: 'constant' } }, 500)).toBe(0.3);
  });

  it('falls along a line, then stays', () => {
    const config = { kind: 'sgd', learningRate: 1, schedule: { kind: 'linear', to: 0.1, steps: 100 } } as const;
    expect(learningRateAt(config, 0)).toBe(1);
    expect(learningRateAt(config, 40)).toBeCloseTo(1 - (0.9 * 40) / 100, 15);
    expect(learningRateAt(config, 100)).toBe(0.1);
    expect(learningRateAt(config, 5000)).toBe(0.1);
  });
});
