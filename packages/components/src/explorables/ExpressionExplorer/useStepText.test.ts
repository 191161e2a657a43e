import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { EXPRESSION_EXPLORER_LABELS } from './expressionExplorerLabels.ts';
import { stepNews } from './useStepText.ts';

/** All steps over (a + 2) × a at a = 3, as they are said. */
function said(): string[] {
  const a = new Value(3, 'a');
  const graph = traceGraph(a.add(2).mul(a));
  const steps = traceSteps(graph);
  return steps.map((step) => EXPRESSION_EXPLORER_LABELS.stepNews(stepNews(graph, steps, step)));
}

describe('what is said of a step', () => {
  it('names each value that is computed', () =>
    expect(said().slice(0, 4)).toEqual(['a = 3', 'constant 2', 'a + 2 = 5', 'L = (a + 2)·a = 15']));
  it('begins backward with 1', () => expect(said()[4]).toBe('gradient of L: 1'));
  it('multiplies on each edge, and adds to what came before', () =>
    expect(said().slice(5)).toEqual([
      'gradient of a + 2: 3 × 1 = 3',
      'gradient of a: 5 × 1 = 5',
      'gradient of a: 1 × 3 = 3, with the 5 before: 8',
    ]));
});
