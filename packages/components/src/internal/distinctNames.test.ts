import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateProgram, parseProgram, traceGraph, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { distinctNames } from './distinctNames.ts';

const graphOf = (program: string): GraphSnapshot => {
  const tree = parseProgram(program);
  const values = Object.fromEntries(tree.variables.map((name) => [name, 2]));
  return traceGraph(evaluateProgram(tree, values).output);
};
const labelsOf = ({ nodes }: GraphSnapshot): string[] => nodes.flatMap(({ label }) => label ?? []);
const namesIn = (program: string): string[] => labelsOf(distinctNames(graphOf(program)));

describe('distinctNames', () => {
  it('numbers the values that a name is given to, and leaves the name to the variable', () => {
    expect(namesIn('a = a + 1\na = a * a\nL = a.tanh()')).toEqual(['a', 'a₁', 'a₂', 'L']);
  });
  it('leaves the name to the first where none is a variable', () => {
    expect(namesIn('c = a + b\nc += 1\nc = c * a')).toEqual(['a', 'b', 'c', 'c₁', 'c₂']);
  });
  it('leaves the name to the variable also where that comes later', () => {
    const sum = new Value(2, 'x').add(1);
    sum.label = 'a';
    expect(labelsOf(distinctNames(traceGraph(sum.mul(new Value(3, 'a')))))).toEqual(['x', 'a₁', 'a']);
  });
  it.each([
    ['a = a + a1\nL = a * a', ['a', 'a1', 'a₂', 'L']],
    ['a = a + a_1\nL = a * a', ['a', 'a_1', 'a₂', 'L']],
    ['a = a * a1 * a2\na = a * a\nL = a + a4', ['a', 'a1', 'a2', 'a₃', 'a₅', 'a4', 'L']],
  ])('passes over names that look or sound like those of the program: %j', (program, names) => {
    expect(namesIn(program)).toEqual(names);
  });
  it('gives the graph back where names are distinct already', () => {
    const graph = graphOf('d = a * b\nL = d + d');
    expect(distinctNames(graph)).toBe(graph);
    const nameless = traceGraph(new Value(1).add(new Value(2)).mul(3));
    expect(distinctNames(nameless)).toBe(nameless);
  });
  it('changes nothing but names', () => {
    const graph = graphOf('a = a + 1\nL = a * a');
    const { nodes, edges } = distinctNames(graph);
    expect(edges).toBe(graph.edges);
    expect(nodes.map(({ label: _, ...node }) => node)).toEqual(graph.nodes.map(({ label: _, ...node }) => node));
  });
});
