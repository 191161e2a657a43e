import { describe, expect, test } from 'vitest';
import { createRandom } from '../data/random.ts';
import { MLP } from '../nn/mlp.ts';
import { sampleBoundary, sampleNeuronBoundaries } from './sampleBoundary.ts';
import type { ModelConfig } from './TrainerConfig.ts';

const model: ModelConfig = { hidden: [3, 2], activation: 'tanh', outputActivation: 'sigmoid' };
const mlp = new MLP(2, model, createRandom(3, 'weights'));
const parameters = mlp.getParameters();
const area = { xDomain: [-1, 3], yDomain: [-2, 0] } as const;

/** Centre of a cell. */
const centre = (column: number, columns: number, row: number, rows: number): [number, number] => [
  -1 + ((column + 0.5) * 4) / columns,
  -2 + ((row + 0.5) * 2) / rows,
];

describe('sampleBoundary', () => {
  test('has the output of the network at the centre of each cell, row by row from the lower left', () => {
    const size = { columns: 13, rows: 17 };
    const source = { model, parameters, ...size, ...area, backend: 'interpreter' } as const;
    const { columns, rows, xDomain, yDomain, values } = sampleBoundary(source);
    expect({ columns, rows, xDomain, yDomain }).toEqual({ columns: 13, rows: 17, ...area });
    const expected = Array.from(
      { length: 13 * 17 },
      (_, cell) => mlp.forward(centre(cell % 13, 13, Math.floor(cell / 13), 17)).data,
    );
    expect(Array.from(values)).toEqual(expected);
    const singles = sampleBoundary({ ...source, backend: 'wasm' }).values;
    expected.forEach((value, cell) => expect(Math.abs((singles[cell] ?? NaN) - value)).toBeLessThan(1e-6));
    expect(Array.from(singles)).not.toEqual(expected);
  });

  test('has 100 × 100 cells if not told otherwise', () => {
    expect(sampleBoundary({ model, parameters, ...area }).values.length).toBe(10_000);
    expect(sampleBoundary({ model, parameters, resolution: 7, ...area }).values.length).toBe(49);
  });

  test('refuses parameters of another network', () => {
    expect(() => sampleBoundary({ model, parameters: [1, 2], ...area })).toThrow(/20 parameters, not 2/u);
  });
});

describe('sampleNeuronBoundaries', () => {
  test('has the output of every neuron, layer by layer', () => {
    const source = { model, parameters, resolution: 5, ...area, backend: 'interpreter' } as const;
    const layers = sampleNeuronBoundaries(source);
    expect(layers.map((layer) => layer.length)).toEqual([3, 2, 1]);
    const cell = 2 * 5 + 3;
    const expected = mlp.activations(centre(3, 5, 2, 5)).map((layer) => layer.map(({ data }) => data));
    expect(layers.map((layer) => layer.map(({ values }) => values[cell]))).toEqual(expected);
    expect(layers.at(-1)?.[0]).toEqual(sampleBoundary(source));
  });
});
