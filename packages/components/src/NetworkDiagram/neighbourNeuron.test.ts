import { describe, expect, it } from 'vitest';
import { createNetwork } from './createNetwork.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { neighbourNeuron } from './neighbourNeuron.ts';

const network = createNetwork({ hidden: [6, 4], activation: 'tanh' }, 2);
const layout = layoutNetwork(network.sizes, 640, 420);
const walk = (from: number, ...keys: string[]) =>
  keys.reduce((neuron, key) => neighbourNeuron(network, layout, neuron, key) ?? NaN, from);

describe('neighbourNeuron', () => {
  it('goes up and down within a layer, and stops at its ends', () => {
    expect(walk(2, 'ArrowDown')).toBe(3);
    expect(walk(2, 'ArrowUp')).toBe(2);
    expect(walk(7, 'ArrowDown')).toBe(7);
  });
  it('goes to the nearest neuron of the next layer, and stops at the output', () => {
    expect(walk(0, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(12);
    expect(walk(12, 'ArrowRight')).toBe(12);
    expect(walk(2, 'ArrowRight')).toBe(8);
    expect(walk(7, 'ArrowRight')).toBe(11);
  });
  it('goes to both ends', () => expect([walk(5, 'Home'), walk(5, 'End')]).toEqual([0, 12]));
  it('leaves other keys alone', () => expect(neighbourNeuron(network, layout, 5, 'a')).toBeUndefined());
});
