import { traceGraph, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { nodeTexts } from './nodeText.ts';

const textOf = (root: Value): string | undefined => {
  const graph = traceGraph(root);
  return nodeTexts(graph).get(graph.nodes.at(-1)?.id ?? '');
};

describe('nodeTexts', () => {
  const [a, b, c] = [new Value(2, 'a'), new Value(-3, 'b'), new Value(10, 'c')];

  it('writes what a node computes', () => expect(textOf(a.mul(b).add(c).tanh())).toBe('tanh(a × b + c)'));
  it('puts a sum in a product in parentheses', () => expect(textOf(a.add(b).mul(c))).toBe('(a + b) × c'));
  it('shortens what is too long', () => {
    expect(textOf(a.mul(b).add(c).tanh().mul(a.sub(b)).sigmoid())).toBe('sigmoid(… × …)');
  });
  it('prints constants with a true minus sign', () => expect(textOf(a.pow(-2))).toBe('a ** −2'));

  it('uses a value with a name of its own by that name', () => {
    const e = a.mul(b).add(1);
    e.label = 'e';
    expect(textOf(e.mul(c).tanh())).toBe('tanh(e × c)');
    expect(textOf(e)).toBe('a × b + 1');
    expect(textOf(e.add(a.sub(b).mul(c)).sigmoid().mul(e))).toBe('… × e');
  });
});
