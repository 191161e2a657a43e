import { traceGraph, Value } from '@micrograd-playground/engine';
import { expect, it, vi } from 'vitest';
import { graphStates } from './graphStates.ts';
import { GraphStateStore } from './GraphStateStore.ts';

it('tells of a highlight the node that gets it and the one that loses it, and no other', () => {
  const store = new GraphStateStore();
  const [onA, onB, onC] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
  store.subscribe('highlight a', onA);
  store.subscribe('highlight b', onB);
  store.subscribe('highlight c', onC);
  store.highlight('a');
  expect([store.isHighlighted('a'), store.isHighlighted('b')]).toEqual([true, false]);
  store.highlight('b');
  store.highlight('b');
  expect([store.isHighlighted('a'), store.isHighlighted('b')]).toEqual([false, true]);
  store.highlight(null);
  expect(store.isHighlighted('b')).toBe(false);
  expect([onA, onB, onC].map((listener) => listener.mock.calls.length)).toEqual([2, 2, 0]);
});

it('disturbs nobody who listens to a highlight when numbers change', () => {
  const a = new Value(2, 'a');
  const output = a.mul(3);
  const store = new GraphStateStore();
  const [onHighlight, onNode] = [vi.fn<() => void>(), vi.fn<() => void>()];
  store.subscribe('highlight a', onHighlight);
  store.subscribe('node a', onNode);
  const read = (id: string) => id;
  store.introduce(graphStates(traceGraph(output), [], undefined, null, undefined), read);
  a.data = 5;
  store.update(graphStates(traceGraph(output), [], undefined, null, undefined), read);
  expect(onNode).toHaveBeenCalledOnce();
  expect(onHighlight).not.toHaveBeenCalled();
});
