import { traceGraph, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { graphStructure } from './graphStructure.ts';
import { layeredLayout } from './layeredLayout.ts';
import type { WalkKey } from './walkGraph.ts';
import { walkGraph } from './walkGraph.ts';

const [a, b, c] = [new Value(2, 'a'), new Value(-3, 'b'), new Value(10, 'c')];
const { graph, layoutGraph } = graphStructure(traceGraph(a.mul(b).add(c).tanh()));
const right = layeredLayout(layoutGraph, 'right');
const down = layeredLayout(layoutGraph, 'down');
const named = (id: string | undefined) => {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  return node?.op ?? node?.label;
};
const walk = (start: string | undefined, keys: readonly WalkKey[], layout = right) => {
  let at = graph.nodes.find((node) => named(node.id) === start)?.id;
  for (const key of keys) at = walkGraph(graph, layout, at, key) ?? at;
  return named(at);
};

describe('walkGraph', () => {
  it('starts at the output', () => expect(walk(undefined, ['ArrowDown'])).toBe('tanh'));
  it('walks against the flow to the nearest operand', () =>
    expect(walk('tanh', ['ArrowLeft', 'ArrowLeft'])).toBe('mul'));
  it('walks along the flow to what uses a node', () => expect(walk('c', ['ArrowRight'])).toBe('add'));
  it('walks across the flow within a column', () => expect(walk('a', ['ArrowDown', 'ArrowDown'])).toBe('c'));
  it('goes on to other columns where its own ends', () => expect(walk('mul', ['ArrowDown'])).not.toBe('mul'));
  it('turns with the flow', () => {
    expect(walk('tanh', ['ArrowUp', 'ArrowUp'], down)).toBe('mul');
    expect(walk('a', ['ArrowRight'], down)).toBe('b');
  });
  it('stays where there is nothing further', () => expect(walk('tanh', ['ArrowRight'])).toBe('tanh'));
  it('jumps to the first node and to the output', () => {
    expect(walk('mul', ['Home'])).toBe('a');
    expect(walk('mul', ['End'])).toBe('tanh');
  });
});
