import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import { buildGraph, graphRecipes } from '../testing/arbitraryGraph.ts';
import { checkGradients } from './checkGradients.ts';
import { traceForwardMode } from './forwardMode.ts';
import { traceGraph } from './trace.ts';
import type { GraphSnapshot } from './trace.ts';

function trace(source: string, bindings = { a: 2, b: -3, c: 10 }): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source), bindings);
  output.backward();
  return traceGraph(output);
}

/** The sum of |products of local derivatives| over all paths from a node to the output: what rounding is relative to. */
function pathSizes(graph: GraphSnapshot): Map<string, number> {
  const sizes = new Map(graph.nodes.slice(-1).map(({ id }) => [id, 1]));
  for (const { id } of graph.nodes.toReversed()) {
    for (const { source, target, localGradient } of graph.edges) {
      if (target !== id) continue;
      sizes.set(source, (sizes.get(source) ?? 0) + Math.abs(localGradient) * (sizes.get(id) ?? 0));
    }
  }
  return sizes;
}

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.record({ a: coordinate, b: coordinate, c: coordinate });

describe('forward mode', () => {
  it('moves one input and takes down what each operation makes of it', () => {
    const { steps, tangents } = traceForwardMode(trace('a * b + a'), 'a');
    expect(steps.map(({ value, tangent }) => [value, tangent])).toEqual([
      [2, 1],
      [-3, 0],
      [-6, -3],
      [-4, -2],
    ]);
    expect(steps[2]?.terms).toMatchObject([
      { sourceId: 'a', localGradient: -3, tangent: 1, contribution: -3 },
      { sourceId: 'b', localGradient: 2, tangent: 0, contribution: 0 },
    ]);
    expect([...tangents.values()]).toEqual([1, 0, -3, -2]);
  });

  it('finds the gradients of reverse mode on random graphs with all operations', () => {
    fc.assert(
      fc.property(graphRecipes(1), (recipe) => {
        const { output, variables, setSample } = buildGraph(recipe);
        setSample(recipe.samples[0] ?? []);
        output.backward();
        const graph = traceGraph(output);
        const sizes = pathSizes(graph);
        const numbers = [...graph.nodes.map(({ data }) => data), ...graph.edges.map((edge) => edge.localGradient)];
        // Beyond these products overflow or underflow, where it matters in which order they are taken.
        fc.pre(numbers.every((x) => x === 0 || (Math.abs(x) > 1e-50 && Math.abs(x) < 1e50)));
        for (const { id, label, grad } of graph.nodes) {
          if (!variables.some((variable) => variable.label === label)) continue;
          const tangent = traceForwardMode(graph, id).steps.at(-1)?.tangent ?? NaN;
          expect(Math.abs(tangent - grad)).toBeLessThanOrEqual(1e-12 * (sizes.get(id) ?? 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the slopes that central differences measure', () => {
    const smooth = arbitraryExpression(['add', 'sub', 'mul', 'tanh', 'sin', 'sigmoid', 'gelu', 'exp'], coordinate, 3);
    fc.assert(
      fc.property(smooth, point, (expression, bindings) => {
        const { output, variables } = evaluateExpression(expression, bindings);
        output.backward();
        const graph = traceGraph(output);
        fc.pre(graph.nodes.every(({ data, grad }) => Math.abs(data) < 1e4 && Math.abs(grad) < 1e4));
        for (const { variable, numeric, kink, note } of checkGradients(output, variables)) {
          if (kink || note !== undefined) continue;
          const tangent = traceForwardMode(graph, variable).steps.at(-1)?.tangent ?? NaN;
          expect(Math.abs(tangent - numeric)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(numeric)));
        }
      }),
    );
  });

  it('gives exactly 0 where nothing depends on the input, even beside an infinite derivative', () => {
    const graph = trace('log(b) * a', { a: 2, b: 0, c: 0 });
    expect(traceForwardMode(graph, 'a').steps.at(-1)?.tangent).toBe(-Infinity);
    expect(traceForwardMode(trace('relu(log(b)) + a', { a: 2, b: 0, c: 0 }), 'b').tangents.get('b')).toBe(1);
    expect(traceForwardMode(trace('relu(log(b)) + a', { a: 2, b: 0, c: 0 }), 'b').steps.at(-1)?.tangent).toBe(0);
  });

  it('takes any node as the input, and finds no tangents for one that is not there', () => {
    const graph = trace('tanh(a * b)', { a: 0.5, b: 1, c: 0 });
    const product = graph.nodes.find(({ op }) => op === 'mul')?.id ?? '';
    const output = graph.nodes.at(-1)?.id ?? '';
    const slope = graph.edges.find(({ target }) => target === output)?.localGradient;
    expect(traceForwardMode(graph, product).tangents.get(output)).toBe(slope);
    expect([...traceForwardMode(graph, 'nobody').tangents.values()].every((tangent) => tangent === 0)).toBe(true);
  });
});
