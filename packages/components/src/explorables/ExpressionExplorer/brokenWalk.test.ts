import {
  BACKWARD_BUGS,
  brokenBackward,
  evaluateProgram,
  parseProgram,
  traceGraph,
  traceSteps,
} from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { gradientsAtStep } from '../../internal/gradientsAtStep.ts';
import { brokenWalk } from './brokenWalk.ts';

const { output } = evaluateProgram(parseProgram('d = a * b\nL = d - d * c + a ** 2'), { a: 2, b: -3, c: 10 });
const graph = traceGraph(output);
const right = traceSteps(graph);
const forward = graph.nodes.length;

describe.each(BACKWARD_BUGS)('the walk with the bug %s', (bug) => {
  const broken = brokenBackward(graph, bug);
  const walk = brokenWalk(right, graph, bug);

  it('is in the same phase at every step', () => {
    const phases = right.map((_, step) => walk.steps[walk.at(step) ?? NaN]?.phase);
    expect(phases).toEqual(right.map(({ phase }) => phase));
    expect(walk.at(right.length - 1)).toBe(walk.steps.length - 1);
    expect(walk.at(null)).toBeNull();
  });

  it('ends with the gradients of the broken pass', () => {
    const grads = gradientsAtStep(walk.steps, walk.steps.length - 1);
    expect(grads).toEqual(broken.grads);
  });

  it('begins without gradients, unless they were not zeroed', () => {
    const grads = gradientsAtStep(walk.steps, walk.at(forward - 1) ?? NaN);
    expect(grads.size).toBe(bug === 'noZeroing' ? gradientsAtStep(right, right.length).size : 0);
  });
});
