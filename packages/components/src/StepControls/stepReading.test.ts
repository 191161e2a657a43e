import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { countSteps, isSameWalk, knownStep, stepReading } from './stepReading.ts';

function walk(a: number) {
  const x = new Value(a, 'a');
  return traceSteps(traceGraph(x.mul(x).add(new Value(3, 'b'))));
}

describe('countSteps', () => {
  it('counts the seed with the backward pass', () => expect(countSteps(walk(2))).toEqual({ forward: 4, backward: 5 }));
  it('counts nothing where there is nothing', () => expect(countSteps([])).toEqual({ forward: 0, backward: 0 }));
});

describe('stepReading', () => {
  const counts = { forward: 4, backward: 5 };
  it.each([
    [0, { phase: 'forward', done: 1, total: 4 }],
    [3, { phase: 'forward', done: 4, total: 4 }],
    [4, { phase: 'backward', done: 1, total: 5 }],
    [8, { phase: 'backward', done: 5, total: 5 }],
    [null, { phase: 'finished' }],
  ])('reads step %s', (step, reading) => expect(stepReading(counts, step)).toEqual(reading));

  it('says that there are no steps', () =>
    expect(stepReading({ forward: 0, backward: 0 }, null)).toEqual({ phase: 'empty' }));
});

describe('knownStep', () => {
  it.each([
    [0, 3, 0],
    [2, 3, 2],
    [3, 3, null],
    [null, 3, null],
    [-1, 3, 0],
    [0, 0, null],
    [NaN, 3, null],
    [1.5, 3, 1],
  ])('takes step %s of %s for %s', (step, count, known) => expect(knownStep(step, count)).toBe(known));
});

describe('isSameWalk', () => {
  it('is not disturbed by other numbers', () => expect(isSameWalk(walk(2), walk(-7))).toBe(true));
  it('knows another expression of the same length', () => {
    const sum = traceSteps(traceGraph(new Value(1, 'a').add(new Value(1, 'b'))));
    const product = traceSteps(traceGraph(new Value(1, 'a').mul(new Value(1, 'b'))));
    expect(sum).toHaveLength(product.length);
    expect(isSameWalk(sum, product)).toBe(false);
    expect(isSameWalk(sum, sum.slice(1))).toBe(false);
  });
});
