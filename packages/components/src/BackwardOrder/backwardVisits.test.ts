import type { GraphSnapshot } from '@micrograd-playground/engine';
import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { backwardVisits, orderStates } from './backwardVisits.ts';

/** L = s · tanh(s) with s = a + b: s is used twice. */
function shared(): GraphSnapshot {
  const sum = new Value(2, 'a').add(new Value(-3, 'b'));
  return traceGraph(sum.mul(sum.tanh()));
}

const graph = shared();
const steps = traceSteps(graph);
const visits = backwardVisits(graph, steps);
const [product, tanh, sum] = visits.entries.map(({ id }) => id);
const stateAt = (step: number | null, id: string | undefined) => orderStates(visits, steps, step).get(id ?? '');

describe('backwardVisits', () => {
  it('goes from the output to the leaves', () =>
    expect(visits.entries.map(({ id }) => graph.nodes.find((node) => node.id === id)?.op ?? id)).toEqual([
      'mul',
      'tanh',
      'add',
      'b',
      'a',
    ]));

  it('counts what makes up each gradient, and what each sends', () =>
    expect(visits.entries.map(({ uses, sends }) => [uses, sends])).toEqual([
      [1, 2],
      [1, 1],
      [2, 2],
      [1, 0],
      [1, 0],
    ]));

  it('counts both uses of a node by one operation', () => {
    const a = new Value(3, 'a');
    const square = traceGraph(a.mul(a));
    expect(backwardVisits(square, traceSteps(square)).entries.at(-1)).toEqual({ id: 'a', uses: 2, sends: 0 });
  });

  it('leaves out constants, and what the output was not computed from', () => {
    const scaled = traceGraph(new Value(2, 'a').mul(3).add(new Value(1, 'b')));
    const middle = scaled.nodes.find(({ op }) => op === 'mul')?.id;
    expect(backwardVisits(scaled, traceSteps(scaled, middle)).entries.map(({ id }) => id)).toEqual([middle, 'a']);
  });

  it('is empty where there is nothing to differentiate', () => {
    expect(backwardVisits({ nodes: [], edges: [] }, []).entries).toEqual([]);
  });
});

describe('orderStates', () => {
  it('lets everybody wait in the forward pass', () => {
    const states = [...orderStates(visits, steps, 2).values()];
    expect(states.every(({ phase, gradient }) => phase === 'waiting' && gradient === undefined)).toBe(true);
  });

  it('starts with the output alone being ready', () => {
    expect(stateAt(5, product)).toMatchObject({ phase: 'ready', gradient: 1, receiving: true });
    expect(stateAt(5, sum)).toMatchObject({ phase: 'waiting', missing: 2, arrived: 0 });
  });

  it('holds a node back until its last use has sent', () => {
    expect(stateAt(6, product)?.phase).toBe('sending');
    expect(stateAt(6, sum)).toMatchObject({ phase: 'waiting', missing: 1, arrived: 1, receiving: true });
    expect(stateAt(7, tanh)).toMatchObject({ phase: 'ready', receiving: true });
    expect(stateAt(7, sum)?.phase).toBe('waiting');
    expect(stateAt(8, sum)).toMatchObject({ phase: 'ready', missing: 0, arrived: 2 });
    expect(stateAt(9, sum)?.phase).toBe('sending');
  });

  it('ends with everybody done, with the gradients that the engine finds', () => {
    const values = new Map<string, number>();
    const [a, b] = [new Value(2, 'a'), new Value(-3, 'b')];
    const s = a.add(b);
    s.mul(s.tanh()).backward();
    values.set('a', a.grad).set('b', b.grad);
    for (const name of ['a', 'b']) {
      expect(stateAt(null, name)).toMatchObject({ phase: 'done', receiving: false });
      expect(stateAt(null, name)?.gradient).toBeCloseTo(values.get(name) ?? NaN, 14);
    }
  });

  it('never lets a node send before it is whole, whatever the graph', () => {
    const [x, y] = [new Value(0.3, 'x'), new Value(0.7, 'y')];
    let out = x.mul(y);
    for (let i = 0; i < 12; i++) out = out.mul(x).add(i % 3 === 0 ? out.tanh() : y.mul(out));
    const big = traceGraph(out);
    const walk = traceSteps(big);
    const order = backwardVisits(big, walk);
    walk.forEach((step, i) => {
      if (step.phase !== 'backward') return;
      const sender = order.senderOf.get(step.edgeId) ?? '';
      expect(orderStates(order, walk, i - 1).get(sender)?.missing).toBe(0);
    });
  });
});
