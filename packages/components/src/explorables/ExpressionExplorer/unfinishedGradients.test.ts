import { evaluateExpression, parseExpression, traceGraph, traceSteps } from '@micrograd-playground/engine';
import { expect, it } from 'vitest';
import { unfinishedGradients } from './unfinishedGradients.ts';

it('waits for the last contribution to each variable', () => {
  const graph = traceGraph(evaluateExpression(parseExpression('a * b + a'), { a: 2, b: -3, c: 1 }).output);
  const steps = traceSteps(graph);
  // Computed: a, b, a·b, L; then L is seeded, and contributions go to a·b, to a, to a again and to b.
  const unfinished = steps.map((_, step) => unfinishedGradients(graph, steps, step).join(' '));
  const [a, b] = ['a', 'b'].map((name) => steps.findLastIndex(({ nodeId }) => nodeId === name));
  expect(unfinished).toEqual(
    steps.map((_, step) => [step < (a ?? 0) ? ['a'] : [], step < (b ?? 0) ? ['b'] : []].flat().join(' ')),
  );
  expect(unfinished[0]).toBe('a b');
  expect(unfinished.at(-1)).toBe('');
  expect(unfinishedGradients(graph, steps, null)).toEqual([]);
  expect(unfinishedGradients(null, [], 3)).toEqual([]);
});
