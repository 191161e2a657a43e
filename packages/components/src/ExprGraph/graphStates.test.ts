import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { graphStates } from './graphStates.ts';

/** a × b + a at 2, −3: nodes a, b, a × b, sum. */
function example() {
  const a = new Value(2, 'a');
  const output = a.mul(new Value(-3, 'b')).add(a);
  output.backward();
  const graph = traceGraph(output);
  const [, , product, sum] = graph.nodes.map(({ id }) => id);
  return { graph, steps: traceSteps(graph), product: product ?? '', sum: sum ?? '' };
}

describe('graphStates', () => {
  it('shows all values and gradients of a finished graph, and edges at rest', () => {
    const { graph, steps, product } = example();
    const { nodes, edges, contribution } = graphStates(graph, steps, undefined, null, undefined);
    expect(nodes.get('a')).toMatchObject({ data: 2, grad: -2, active: undefined });
    expect(nodes.get(product)).toMatchObject({ data: -6, grad: 1 });
    expect([...edges.values()].every(({ flow }) => flow === 'quiet')).toBe(true);
    expect(contribution).toBeUndefined();
  });

  it('shows nothing before the first step', () => {
    const { graph, steps } = example();
    const { nodes, edges } = graphStates(graph, steps, -1, null, undefined);
    expect([...nodes.values()].every(({ data, grad }) => data === undefined && grad === undefined)).toBe(true);
    expect([...edges.values()].every(({ localGradient }) => localGradient === undefined)).toBe(true);
  });

  it('shows what the forward pass has computed, and what feeds the node that it is at', () => {
    const { graph, steps, product, sum } = example();
    const { nodes, edges } = graphStates(graph, steps, 2, null, undefined);
    expect(nodes.get(product)).toMatchObject({ data: -6, grad: undefined, active: 'forward' });
    expect(nodes.get(sum)).toMatchObject({ data: undefined });
    const flowing = [...edges].filter(([, { flow }]) => flow === 'forward').map(([id]) => id);
    expect(flowing).toEqual(graph.edges.filter(({ target }) => target === product).map(({ id }) => id));
  });

  it('adds contributions up one after the other in the backward pass', () => {
    const { graph, steps } = example();
    const atA = steps.flatMap((step, i) => (step.phase === 'backward' && step.nodeId === 'a' ? [i] : []));
    const sums = atA.map((i) => graphStates(graph, steps, i, null, undefined).nodes.get('a')?.grad);
    expect(sums).toEqual([1, -2]);
    const last = graphStates(graph, steps, atA[1], null, undefined);
    expect(last.contribution).toMatchObject({ gradBefore: 1, contribution: -3, gradAfter: -2 });
    expect([...last.edges.values()].filter(({ flow }) => flow === 'done')).not.toHaveLength(0);
    expect([...last.edges.values()].filter(({ flow }) => flow === 'backward')).toHaveLength(1);
  });

  it('shows the gradients of another output, and none beyond it', () => {
    const { graph, product, sum } = example();
    const { nodes, edges } = graphStates(graph, traceSteps(graph, product), undefined, null, undefined);
    expect(nodes.get(product)).toMatchObject({ grad: 1, output: true });
    expect(nodes.get('a')).toMatchObject({ grad: -3, output: false });
    expect(nodes.get(sum)).toMatchObject({ data: -4, grad: undefined, output: false });
    expect([...edges.values()].every(({ flow }) => flow === 'quiet')).toBe(true);
  });

  it('shows 0 at the end at variables that the output does not depend on, and nothing before', () => {
    const { graph, product } = example();
    const steps = traceSteps(graph, graph.nodes.find(({ label }) => label === 'a')?.id);
    const b = graph.nodes.find(({ label }) => label === 'b')?.id ?? '';
    expect(graphStates(graph, steps, undefined, null, undefined).nodes.get(b)?.grad).toBe(0);
    expect(graphStates(graph, steps, undefined, null, undefined).nodes.get(product)?.grad).toBeUndefined();
    expect(graphStates(graph, steps, steps.length - 1, null, undefined).nodes.get(b)?.grad).toBeUndefined();
  });

  it('never shows a gradient on a constant', () => {
    const output = new Value(2, 'a').mul(3);
    output.backward();
    const graph = traceGraph(output);
    const { nodes } = graphStates(graph, traceSteps(graph), undefined, null, undefined);
    expect(nodes.get('3')).toMatchObject({ data: 3, grad: undefined });
  });

  it('keeps hidden gradients to itself, also in a step that computes one', () => {
    const { graph, steps } = example();
    const hidden = new Set(['a']);
    const finished = graphStates(graph, [], undefined, null, undefined, hidden);
    expect(finished.nodes.get('a')).toMatchObject({ data: 2, grad: undefined, hidden: true });
    expect(finished.nodes.get('b')).toMatchObject({ grad: 2, hidden: false });
    const last = graphStates(graph, steps, steps.length - 1, null, undefined, hidden);
    expect(last.nodes.get('a')?.grad).toBeUndefined();
    const atA = steps.findIndex((step) => step.phase === 'backward' && step.nodeId === 'a');
    expect(graphStates(graph, steps, atA, null, undefined, hidden).contribution).toBeUndefined();
  });

  it('marks the selected node, its edges, and where the keyboard is', () => {
    const { graph, steps, product, sum } = example();
    const { nodes, edges } = graphStates(graph, steps, undefined, product, sum);
    expect(nodes.get(product)).toMatchObject({ selected: true, current: false });
    expect(nodes.get(sum)).toMatchObject({ selected: false, current: true });
    const near = graph.edges.filter(({ id }) => edges.get(id)?.near);
    expect(near.every(({ source, target }) => source === product || target === product)).toBe(true);
    expect(near).toHaveLength(3);
  });
});
