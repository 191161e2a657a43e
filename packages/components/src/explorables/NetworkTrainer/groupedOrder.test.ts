import type { GraphSnapshot, NetworkRequest } from '@micrograd-playground/engine';
import { createRandom, MLP, traceGraph, traceNetwork, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { groupId, groupTree } from '../../ExprGraph/groupTree.ts';
import { groupedOrder } from './groupedOrder.ts';

function network(hidden: number[], points: number): GraphSnapshot {
  const model = { hidden, activation: 'tanh' as const };
  const parameters = new MLP(2, model, createRandom(7, 'weights')).getParameters();
  const regularization = { kind: 'l2' as const, rate: 0.01 };
  const request: NetworkRequest = {
    kind: 'loss',
    points: Array.from({ length: points }, (_, i) => ({ x: [i - 1, 0.5 * i], label: i % 2 === 0 ? 1 : -1 })),
  };
  return traceNetwork({ model, loss: 'mse', regularization, parameters }, request);
}

function orderByGroups(graph: GraphSnapshot): GraphSnapshot {
  const order = groupedOrder(graph, groupTree(graph));
  return { nodes: order.flatMap((i) => graph.nodes[i] ?? []), edges: graph.edges };
}

/** How often a group is entered, by its id. */
function visits({ nodes }: GraphSnapshot): Map<string, number> {
  const counts = new Map<string, number>();
  nodes.forEach(({ group = [] }, i) => {
    group.forEach((_, depth) => {
      const id = groupId(group.slice(0, depth + 1));
      const before = groupId(nodes[i - 1]?.group?.slice(0, depth + 1) ?? []);
      if (id !== before) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  });
  return counts;
}

describe('groupedOrder', () => {
  it.each([
    ['a network on one point', network([4, 3], 1)],
    ['a network on several points', network([3, 2], 3)],
  ])('goes through every group of %s once, operands before what uses them', (_, graph) => {
    const ordered = orderByGroups(graph);
    expect([...visits(graph).values()].some((count) => count > 1)).toBe(true);
    const whole = new Set(groupTree(graph).groups.keys());
    const seen = [...visits(ordered)].filter(([id]) => whole.has(id));
    expect(seen).toHaveLength(whole.size);
    for (const [id, count] of seen) expect([id, count]).toEqual([id, 1]);
    const places = new Map(ordered.nodes.map(({ id }, i) => [id, i]));
    for (const { source, target } of ordered.edges) expect(places.get(source)).toBeLessThan(places.get(target) ?? -1);
  });

  it('keeps all nodes, their numbers and the output', () => {
    const graph = network([4, 3], 1);
    const ordered = orderByGroups(graph);
    expect(new Set(ordered.nodes)).toEqual(new Set(graph.nodes));
    expect(ordered.nodes).toHaveLength(graph.nodes.length);
    expect(ordered.nodes.at(-1)).toBe(graph.nodes.at(-1));
  });

  it('leads to the same gradients, but for the last digits of sums', () => {
    const graph = network([4, 3], 1);
    const gradients = new Map<string, number>();
    for (const step of traceSteps(orderByGroups(graph))) {
      if (step.phase === 'backward') gradients.set(step.nodeId, step.gradAfter);
    }
    expect(gradients.size).toBeGreaterThan(100);
    for (const { id, grad } of graph.nodes) expect(gradients.get(id) ?? grad).toBeCloseTo(grad, 12);
  });

  it('leaves a graph without groups as it is', () => {
    const graph = traceGraph(new Value(2, 'a').mul(3).add(1));
    expect(orderByGroups(graph)).toEqual(graph);
  });

  it('takes long chains', () => {
    let value = new Value(0, 'a');
    for (let i = 0; i < 5_000; i++) value = value.add(1);
    const graph = traceGraph(value, { groupOf: (one) => (one === value ? ['end'] : undefined) });
    expect(orderByGroups(graph).nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
  });
});
