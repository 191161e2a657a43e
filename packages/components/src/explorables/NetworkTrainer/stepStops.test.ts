import { createRandom, MLP, traceNetwork, traceSteps } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { groupTree } from '../../ExprGraph/groupTree.ts';
import { groupedOrder } from './groupedOrder.ts';
import { stepStops, stopOf } from './stepStops.ts';

const model = { hidden: [3, 2], activation: 'tanh' as const };
const parameters = new MLP(2, model, createRandom(7, 'weights')).getParameters();
const traced = traceNetwork(
  { model, loss: 'mse', regularization: { kind: 'none', rate: 0 }, parameters },
  { kind: 'point', point: { x: [0.5, -1], label: 1 } },
);
const order = groupedOrder(traced, groupTree(traced));
const graph = { nodes: order.flatMap((i) => traced.nodes[i] ?? []), edges: traced.edges };
const tree = groupTree(graph);
const steps = traceSteps(graph);
const stopsWith = (...expanded: string[]) => stepStops(steps, graph, tree, new Set(expanded));
const passes = (...expanded: string[]) =>
  stopsWith(...expanded).map(({ phase, group, first }) => `${phase} ${group ?? steps[first]?.nodeId ?? ''}`);

describe('stepStops', () => {
  it('passes each collapsed group once forward and once backward, and starts at the output', () => {
    const seed = steps.find(({ phase }) => phase === 'seed');
    const stops = passes();
    expect(stops.filter((stop) => /forward (layer|output|loss)/.test(stop))).toEqual([
      'forward layer 1',
      'forward layer 2',
      'forward output',
      'forward loss',
    ]);
    expect(stops.slice(stops.indexOf('forward loss') + 1)).toEqual([
      `seed ${seed?.nodeId ?? '?'}`,
      'backward loss',
      'backward output',
      'backward layer 2',
      'backward layer 1',
    ]);
  });

  it('stops at every neuron of a layer that is expanded, and at every step of a neuron that is', () => {
    expect(passes('layer 1').filter((stop) => stop.includes('neuron'))).toEqual([
      'forward layer 1/neuron 1',
      'forward layer 1/neuron 2',
      'forward layer 1/neuron 3',
      'backward layer 1/neuron 3',
      'backward layer 1/neuron 2',
      'backward layer 1/neuron 1',
    ]);
    const inside = graph.nodes.filter(({ group }) => group?.join('/') === 'layer 1/neuron 2');
    const more = stopsWith('layer 1', 'layer 1/neuron 2').length - stopsWith('layer 1').length;
    // Forward each of its nodes, backward each use of an operand, in place of one stop each.
    const uses = graph.edges.filter(({ target }) => inside.some(({ id }) => id === target)).length;
    expect(more).toBe(inside.length - 1 + uses - 1);
  });

  it('covers all steps, in order, whatever is expanded', () => {
    for (const expanded of [[], ['loss'], ['layer 1', 'layer 2'], [...tree.groups.keys()]]) {
      const stops = stopsWith(...expanded);
      expect(stops[0]?.first).toBe(0);
      expect(stops.at(-1)?.last).toBe(steps.length - 1);
      stops.slice(1).forEach(({ first }, i) => expect(first).toBe((stops[i]?.last ?? NaN) + 1));
    }
    expect(stopsWith(...tree.groups.keys())).toHaveLength(steps.length);
  });

  it('finds the stop of a step', () => {
    const stops = stopsWith();
    const layer = stops.findIndex(({ group }) => group === 'layer 1');
    const { first = 0, last = 0 } = stops[layer] ?? {};
    expect(last).toBeGreaterThan(first);
    expect([first, first + 1, last].map((step) => stopOf(stops, step))).toEqual([layer, layer, layer]);
    expect(stopOf(stops, last + 1)).toBe(layer + 1);
    expect(stopOf(stops, steps.length)).toBeNull();
  });
});
