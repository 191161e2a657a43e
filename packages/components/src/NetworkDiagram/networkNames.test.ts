import { describe, expect, it } from 'vitest';
import { createNetwork } from './createNetwork.ts';
import { NETWORK_DIAGRAM_LABELS as words } from './networkDiagramLabels.ts';
import { connectionDescription, networkSummary, neuronDescription, neuronFormula } from './networkNames.ts';

const network = createNetwork({ hidden: [2], activation: 'tanh' }, 2);
const parameters = [0.5, -0.25, 0.1, 1.4, 0.3, -0.12, 2, -3.5, 0.75];

describe('what is read aloud', () => {
  it('names a neuron, its activation, its bias and its strongest input', () =>
    expect(neuronDescription(network, { layer: 1, index: 1 }, parameters, words)).toBe(
      'hidden 1, neuron 2: tanh, bias −0.12, strongest input x₁ with weight 1.40',
    ));
  it('names the output alone of its layer', () =>
    expect(neuronDescription(network, { layer: 2, index: 0 }, parameters, words)).toBe(
      'output: linear, bias 0.75, strongest input h1[1] with weight −3.50',
    ));
  it('says where an input goes', () =>
    expect(neuronDescription(network, { layer: 0, index: 0 }, parameters, words)).toBe(
      'input x₁: strongest connection to h1[1] with weight 1.40',
    ));
  it('leaves out what is not known yet', () =>
    expect(neuronDescription(network, { layer: 1, index: 0 }, undefined, words)).toBe('hidden 1, neuron 1: tanh'));
  it('gives all digits of a weight', () => {
    const connection = network.connections[3];
    if (!connection) throw new Error('no such connection');
    expect(connectionDescription(network, connection, [0, 0, 0, 0, -0.123456789012345], words)).toBe(
      'x₂ → h1[1]: weight −0.123456789012345',
    );
  });
  it('sums up the network', () => {
    expect(networkSummary(network, parameters, words)).toBe('MLP 2 → 2 → 1, 9 parameters.');
    expect(networkSummary(network, [], words)).toBe('MLP 2 → 2 → 1, 9 parameters. No weights yet.');
    expect(
      networkSummary(
        network,
        parameters.map(() => NaN),
        words,
      ),
    ).toContain('no longer finite');
  });
});

describe('neuronFormula', () => {
  it('writes what a neuron computes', () => {
    expect(neuronFormula(network, { layer: 1, index: 0 })).toBe('h1[0] = tanh(w·x + b)');
    expect(neuronFormula(network, { layer: 2, index: 0 })).toBe('out = w·x + b');
    expect(neuronFormula(network, { layer: 0, index: 1 })).toBe('x₂');
  });
});
