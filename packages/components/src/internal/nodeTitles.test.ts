import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateProgram, parseProgram, traceGraph, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { nodeTitles } from './nodeTitles.ts';

const graphOf = (program: string): GraphSnapshot => {
  const tree = parseProgram(program);
  const values = Object.fromEntries(tree.variables.map((name) => [name, 2]));
  return traceGraph(evaluateProgram(tree, values).output);
};
const titlesIn = (graph: GraphSnapshot, outputId?: string): string[] =>
  graph.nodes.map(({ id }) => nodeTitles(graph, outputId).titleOf(id));
const idOf = (graph: GraphSnapshot, op: string): string => graph.nodes.find((node) => node.op === op)?.id ?? '';

describe('nodeTitles', () => {
  it('calls nodes by their names, the output L, and says what names stand for', () => {
    const graph = graphOf('d = a * b\nd + d.tanh()');
    const { nameOf, output } = nodeTitles(graph);
    expect(graph.nodes.map(({ id }) => nameOf(id))).toEqual(['a', 'b', 'd', 'tanh(d)', 'L']);
    expect(output).toBe('L');
    expect(titlesIn(graph)).toEqual(['a', 'b', 'd = a·b', 'tanh(d)', 'L = d + tanh(d)']);
  });
  it('gives a letter to what has no name and is more than one small operation', () => {
    expect(titlesIn(graphOf('(a * b + c).tanh()'))).toEqual(['a', 'b', 'a·b', 'c', 'u = a·b + c', 'L = tanh(u)']);
  });
  it('gives letters to operations that are written alike', () => {
    expect(titlesIn(graphOf('a * b + a * b'))).toEqual(['a', 'b', 'u = a·b', 'v = a·b', 'L = u + v']);
  });
  it('gives a letter to a variable without a name', () => {
    expect(titlesIn(traceGraph(new Value(2).tanh()))).toEqual(['u', 'L = tanh(u)']);
  });
  it('tells the values of a name apart', () => {
    expect(titlesIn(graphOf('a = a + 1\na = a * a\nL = a.tanh()'))).toEqual([
      'a',
      '1',
      'a₁ = a + 1',
      'a₂ = a₁·a₁',
      'L = tanh(a₂)',
    ]);
  });
  it('counts letters past names that look like them', () => {
    const graph = graphOf('u1 * tanh(tanh(tanh(tanh(tanh(a + b)))))');
    const names = graph.nodes.map(({ id }) => nodeTitles(graph).nameOf(id));
    expect(names).toEqual(['u1', 'a', 'b', 'a + b', 'u₂', 'u₃', 'u₄', 'u₅', 'u₆', 'L']);
  });
});

describe('the output', () => {
  it('is L, and says its own name', () => {
    const graph = graphOf('e = a * b\nd = e + c');
    expect(titlesIn(graph).at(-1)).toBe('L = d = e + c');
    expect(titlesIn(graph, idOf(graph, 'mul'))[2]).toBe('L = e = a·b');
  });
  it('is not called L twice', () => expect(titlesIn(graphOf('L = a + b')).at(-1)).toBe('L = a + b'));
  it('goes by its own name where another node is L', () => {
    const graph = graphOf('L = a * b\nu = L + a\nv = u * L');
    expect(titlesIn(graph)).toEqual(['a', 'b', 'L = a·b', 'u = L + a', 'v = u·L']);
    expect(nodeTitles(graph).output).toBe('v');
  });
  it('goes by its own name where the name L has several values', () => {
    expect(titlesIn(graphOf('L = a * b\nL += a'))).toEqual(['a', 'b', 'L = a·b', 'L₁ = L + a']);
  });
  it('is y where another node is L and it has no name, or another letter that is free', () => {
    expect(titlesIn(graphOf('L * a'))).toEqual(['L', 'a', 'y = L·a']);
    expect(titlesIn(graphOf('L * y'))).toEqual(['L', 'y', 'z = L·y']);
    expect(nodeTitles(graphOf('L * y * z * J * E * out')).output).toBe('u');
  });
  it('keeps its name where it is a variable', () => expect(nodeTitles(graphOf('a\nb = a + 1'), 'a').output).toBe('a'));
  it('is L in a graph without nodes', () => {
    const { output, nameOf, titleOf } = nodeTitles({ nodes: [], edges: [] });
    expect([output, nameOf('x'), titleOf('x')]).toEqual(['L', 'x', 'x']);
  });
});

describe('local derivatives', () => {
  const graph = graphOf('d = a * b\ne = (a - c).sigmoid()\ng = (d + e).gelu()\ng * g');
  const { ruleOf, localOf } = nodeTitles(graph);
  it.each([
    ['mul', 'b', 'b'],
    ['sub', '1', '1'],
    ['sigmoid', 'e·(1 − e)', '(e·(1 − e))'],
  ])('of %s by its first operand is %s, and as a factor %s', (op, rule, local) => {
    expect([ruleOf(idOf(graph, op), 0), localOf(idOf(graph, op), 0)]).toEqual([rule, local]);
  });
  it('is a derivative where the rule is long', () => expect(localOf(idOf(graph, 'gelu'), 0)).toBe('∂g/∂(d + e)'));
  it('has its sign in parentheses', () => expect(localOf(idOf(graph, 'sub'), 1)).toBe('(−1)'));
});
