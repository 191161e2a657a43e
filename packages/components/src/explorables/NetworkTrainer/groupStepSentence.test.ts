import { createRandom, MLP, traceNetwork, traceSteps } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { groupTree } from '../../ExprGraph/groupTree.ts';
import { groupedOrder } from './groupedOrder.ts';
import { groupStepSentence } from './groupStepSentence.ts';
import { RUN_GRAPH_LABELS } from './runGraphLabels.ts';
import { stepStops } from './stepStops.ts';

const model = { hidden: [3, 2], activation: 'tanh' as const };
const parameters = new MLP(2, model, createRandom(7, 'weights')).getParameters();
const traced = traceNetwork(
  { model, loss: 'mse', regularization: { kind: 'l2', rate: 0.01 }, parameters },
  { kind: 'loss', points: [{ x: [0.5, -1], label: 1 }] },
);
const order = groupedOrder(traced, groupTree(traced));
const graph = { nodes: order.flatMap((i) => traced.nodes[i] ?? []), edges: traced.edges };
const tree = groupTree(graph);

function sentence(phase: string, group: string, ...expanded: string[]): string {
  const stops = stepStops(traceSteps(graph), graph, tree, new Set(expanded));
  const stop = stops.find((one) => one.phase === phase && one.group === group);
  return stop ? groupStepSentence(graph, tree, { ...stop, group }, RUN_GRAPH_LABELS) : 'no such stop';
}

describe('groupStepSentence', () => {
  it('counts what a group computes, not the weights that leave it for the regularization', () =>
    expect(sentence('forward', 'layer 1')).toBe('`layer 1` computes 3 values: 24 nodes, one after the other.'));

  it('names a group inside another, with its value', () => {
    const { data } = graph.nodes.find(({ label }) => label === 'h1[1]') ?? { data: NaN };
    expect(sentence('forward', 'layer 1/neuron 2', 'layer 1')).toBe(
      `\`layer 1, neuron 2\` computes its value, ${data.toFixed(4).replace('-', '−')}: 8 nodes, one after the other.`,
    );
  });

  it('tells the norm of the gradient of its parameters', () => {
    const grads = graph.nodes.filter(({ kind, group }) => kind === 'variable' && group?.[0] === 'layer 2');
    const norm = Math.hypot(...grads.map(({ grad }) => grad)).toFixed(4);
    expect(sentence('backward', 'layer 2')).toContain(`Its 8 parameters have their gradient now: ‖∇‖ = ${norm}.`);
    expect(sentence('backward', 'loss')).not.toContain('parameter');
  });
});
