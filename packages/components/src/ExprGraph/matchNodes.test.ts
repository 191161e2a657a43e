import { traceGraph, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { matchNodes } from './matchNodes.ts';

const [a, b, c] = [new Value(2, 'a'), new Value(-3, 'b'), new Value(10, 'c')];
const neuron = traceGraph(a.mul(b).add(c).tanh());
const idOf = (graph: typeof neuron, op: string) => graph.nodes.find((node) => node.op === op)?.id ?? '';

describe('matchNodes', () => {
  it('finds what computes the same thing, wherever it now stands', () => {
    const edited = traceGraph(a.mul(b).sub(c));
    const matches = matchNodes(neuron, edited);
    expect(matches.get('a')).toBe('a');
    expect(matches.get(idOf(edited, 'mul'))).toBe(idOf(neuron, 'mul'));
  });

  it('takes the new output for the old one, and what is in the same slot for the same', () => {
    const edited = traceGraph(a.mul(b).add(c.mul(2)).tanh());
    const matches = matchNodes(neuron, edited);
    expect(matches.get(idOf(edited, 'tanh'))).toBe(idOf(neuron, 'tanh'));
    expect(matches.get(idOf(edited, 'add'))).toBe(idOf(neuron, 'add'));
  });

  it('takes a changed constant for the one before', () => {
    const matches = matchNodes(traceGraph(a.pow(2)), traceGraph(a.pow(3)));
    expect(matches.get('3')).toBe('2');
  });

  it('never takes one variable for another, and gives each old node away once', () => {
    const edited = traceGraph(a.mul(c).add(a.mul(a)).tanh());
    const matches = matchNodes(traceGraph(a.mul(b).tanh()), edited);
    expect(matches.get('c')).toBeUndefined();
    expect(new Set(matches.values()).size).toBe(matches.size);
  });
});
