import { traceGraph, Value } from '@micrograd-playground/engine';
import { expect, it } from 'vitest';
import { nodeTitles } from './nodeTitles.ts';

it('calls nodes by their names, the output L, and says what names stand for', () => {
  const d = new Value(2, 'a').mul(new Value(-3, 'b'));
  d.label = 'd';
  const graph = traceGraph(d.add(d.tanh()));
  const ids = graph.nodes.map(({ id }) => id);
  const { nameOf, titleOf } = nodeTitles(graph, ids.at(-1));
  expect(ids.map(nameOf)).toEqual(['a', 'b', 'd', 'tanh(d)', 'L']);
  expect(ids.map(titleOf)).toEqual(['a', 'b', 'd = a × b', 'tanh(d)', 'L = d + tanh(d)']);
});
