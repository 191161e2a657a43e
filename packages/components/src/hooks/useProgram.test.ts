import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { UseProgramResult } from './useProgram.ts';
import { useProgram } from './useProgram.ts';

function result(source: string, bindings: Readonly<Record<string, number>> = {}): UseProgramResult {
  const results: UseProgramResult[] = [];
  function Probe() {
    results.push(useProgram(source, bindings));
    return null;
  }
  renderToString(createElement(Probe));
  const last = results.at(-1);
  if (last === undefined) throw new Error('The hook was not called.');
  return last;
}

describe('useProgram', () => {
  it('makes each named line a node, and every other name a variable', () => {
    const { graph, steps, gradients, variables, error } = result('e = a * b\nd = e + c\nL = d * f', {
      a: 2,
      b: -3,
      c: 10,
      f: -2,
    });
    expect(error).toBeNull();
    expect(variables).toEqual(['a', 'b', 'c', 'f']);
    expect(gradients).toEqual({ a: 6, b: -4, c: -2, f: 4 });
    expect(graph?.nodes.filter(({ op }) => op !== null).map(({ label, data }) => [label, data])).toEqual([
      ['e', -6],
      ['d', 4],
      ['L', -8],
    ]);
    expect(steps).toHaveLength(7 + 1 + 6);
  });

  it('differentiates what backward() is called on', () => {
    const numbers = { a: 2, b: -3, c: 10, f: -2 };
    const { graph, gradients } = result('e = a * b\nd = e + c\nL = d * f\nd.backward()', numbers);
    expect(graph?.nodes.at(-1)).toMatchObject({ label: 'd', data: 4, grad: 1 });
    expect(gradients).toEqual({ a: -3, b: 2, c: 1, f: 0 });
  });

  it('starts with the numbers in the text, else with 1, and goes by given ones first', () => {
    const source = 'a = Value(4.0)\nb = 2\nL = a * b * toString';
    expect(result(source).values).toEqual({ a: 4, b: 2, toString: 1 });
    expect(result(source, { b: 5, other: 9 }).values).toEqual({ a: 4, b: 5, toString: 1 });
    expect(result(source, { b: 5 }).defaults).toEqual({ a: 4, b: 2, toString: 1 });
    expect(result(source, { b: 5 }).graph?.nodes.at(-1)?.data).toBe(20);
  });

  it('says what is wrong, and has nothing to show before anything was right', () => {
    const { error, graph, steps, variables, values } = result('e = a *\nL = e');
    expect(error).toMatchObject({ start: 7, end: 7 });
    expect({ graph, steps, variables, values }).toEqual({ graph: null, steps: [], variables: [], values: {} });
  });
});
