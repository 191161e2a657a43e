import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { gradientsAtStep } from './gradientsAtStep.ts';

describe('gradientsAtStep', () => {
  const a = new Value(3, 'a');
  const output = a.mul(a);
  output.backward();
  const steps = traceSteps(traceGraph(output));

  it('has none before the backward pass', () => expect(gradientsAtStep(steps, 1).size).toBe(0));
  it('has a partial sum while another use is still to come', () => expect(gradientsAtStep(steps, 3).get('a')).toBe(3));
  it('has the whole gradient at the end', () => expect(gradientsAtStep(steps, steps.length).get('a')).toBe(6));
});
