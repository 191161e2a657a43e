import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import { traceGraph } from './trace.ts';
import type { GraphSnapshot } from './trace.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import { traceSteps, withOutput } from './traceSteps.ts';
import type { Value } from './Value.ts';

function trace(source: string, bindings = { a: 2, b: -3, c: 10 }): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source), bindings);
  output.backward();
  return traceGraph(output);
}

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.record({ a: coordinate, b: coordinate, c: coordinate });

describe('traceGraph', () => {
  it('has an edge for each use: two for a * a', () => {
    const { nodes, edges } = trace('a * a');
    expect(nodes.map(({ kind, op, label, data, grad }) => ({ kind, op, label, data, grad }))).toEqual([
      { kind: 'variable', op: null, label: 'a', data: 2, grad: 4 },
      { kind: 'operation', op: 'mul', label: undefined, data: 4, grad: 1 },
    ]);
    expect(edges.map(({ slot, localGradient }) => [slot, localGradient])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('notes the groups that it is told, and none elsewhere', () => {
    const { output, variables } = evaluateExpression(parseExpression('a * b'), { a: 2, b: 3, c: 0 });
    const groupOf = (value: Value) => (value === variables.a ? ['outer', 'inner'] : value === output ? [] : undefined);
    const { nodes } = traceGraph(output, { groupOf });
    expect(nodes.map((node) => node.group)).toEqual([['outer', 'inner'], undefined, undefined]);
    expect(nodes.filter((node) => 'group' in node)).toHaveLength(1);
  });

  it('is plain JSON in topological order, each id once, on any expression', () => {
    fc.assert(
      fc.property(arbitraryExpression(undefined, coordinate), point, (expression, bindings) => {
        const graph = traceGraph(evaluateExpression(expression, bindings).output);
        const places = new Map(graph.nodes.map(({ id }, place) => [id, place]));
        expect(places.size).toBe(graph.nodes.length);
        expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
        const place = (id: string): number => places.get(id) ?? NaN;
        expect(graph.edges.every(({ source, target }) => place(source) < place(target))).toBe(true);
        expect(structuredClone(graph)).toEqual(graph);
      }),
    );
  });

  it('keeps the ids of what stays when numbers change or the expression grows', () => {
    const ids = (source: string, a: number): string[] => trace(source, { a, b: 1, c: 1 }).nodes.map(({ id }) => id);
    expect(ids('(a * b).tanh()', 5)).toEqual(ids('(a * b).tanh()', 2));
    expect(ids('(a * b).tanh() + c', 2)).toEqual(expect.arrayContaining(ids('(a * b).tanh()', 2)));
  });
});

describe('traceSteps', () => {
  it('computes each node once, then seeds the output, then moves one contribution along each edge', () => {
    const graph = trace('a * b + a');
    const steps = traceSteps(graph);
    expect(steps.map(({ phase }) => phase)).toEqual([
      ...graph.nodes.map(() => 'forward'),
      'seed',
      ...graph.edges.map(() => 'backward'),
    ]);
    expect(steps.filter((step) => step.phase === 'backward' && step.nodeId === 'a')).toMatchObject([
      { upstream: 1, localGradient: 1, contribution: 1, gradBefore: 0, gradAfter: 1 },
      { upstream: 1, localGradient: -3, contribution: -3, gradBefore: 1, gradAfter: -2 },
    ]);
  });

  it('sends nothing to constants', () => {
    const steps = traceSteps(trace('2 * a + 3'));
    expect(steps.flatMap((step) => (step.phase === 'backward' ? [step.nodeId] : []))).toHaveLength(2);
  });

  it('ends bit for bit at the gradients that backward gives, on any expression at any point', () => {
    const anywhere = fc.record({ a: fc.double(), b: fc.double(), c: fc.double() });
    fc.assert(
      fc.property(arbitraryExpression(), fc.oneof(point, anywhere), (expression, bindings) => {
        const { output } = evaluateExpression(expression, bindings);
        output.backward();
        const graph = traceGraph(output);
        const reached = new Map<string, number>();
        for (const step of traceSteps(graph)) {
          if (step.phase === 'seed') reached.set(step.nodeId, 1);
          if (step.phase === 'backward') reached.set(step.nodeId, step.gradAfter);
        }
        const differentiated = graph.nodes.filter(({ kind }) => kind !== 'constant');
        expect(differentiated.map(({ id }) => reached.get(id))).toEqual(differentiated.map(({ grad }) => grad));
      }),
      { numRuns: 500 },
    );
  });
});

describe('another output', () => {
  it('has the gradients that backward gives from there, and none where it was not computed from', () => {
    fc.assert(
      fc.property(arbitraryExpression(undefined, coordinate), point, fc.nat(), (expression, bindings, pick) => {
        const { output } = evaluateExpression(expression, bindings);
        const graph = traceGraph(output);
        const values = topologicalOrder(output);
        const at = pick % values.length;
        values[at]?.backward();
        const { nodes, edges } = withOutput(graph, graph.nodes[at]?.id ?? '');
        expect(edges).toBe(graph.edges);
        const differentiated = nodes.flatMap(({ kind, grad }, i) => (kind === 'constant' ? [] : [[i, grad]]));
        expect(differentiated).toEqual(
          values.flatMap(({ kind, grad }, i) => (kind === 'constant' ? [] : [[i, i === at ? 1 : grad]])),
        );
      }),
    );
  });

  it('is walked back from its own seed, without steps for what comes after it', () => {
    const graph = trace('(a * b).tanh()');
    const product = graph.nodes.find(({ op }) => op === 'mul')?.id;
    const backward = traceSteps(graph, product).slice(graph.nodes.length);
    expect(backward.map(({ nodeId }) => nodeId)).toEqual([product, 'a', 'b']);
  });
});
