import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { buildGraph, graphRecipes } from '../testing/arbitraryGraph.ts';
import { countOperations } from './countOperations.ts';
import { traceGraph } from './trace.ts';
import type { GraphSnapshot } from './trace.ts';

function trace(source: string): GraphSnapshot {
  return traceGraph(evaluateExpression(parseExpression(source), { a: 2, b: -3, c: 10 }).output);
}

describe('countOperations', () => {
  it('counts a multiplication for each use, and additions where several meet', () => {
    // tanh(a·b + c): five uses. Forward, two terms meet at × and at +; backward, no value is used twice.
    expect(countOperations(trace('(a * b + c).tanh()'))).toEqual({
      inputs: 3,
      forwardPass: { multiplications: 5, additions: 2, total: 7 },
      reversePass: { multiplications: 5, additions: 0, total: 5 },
    });
    // a·a: two uses, which meet at × going forward, and at a going backward.
    expect(countOperations(trace('a * a'))).toMatchObject({
      inputs: 1,
      forwardPass: { multiplications: 2, additions: 1 },
      reversePass: { multiplications: 2, additions: 1 },
    });
  });

  it('does not count constants, nor what the output does not depend on', () => {
    expect(countOperations(trace('2 * a')).reversePass.total).toBe(1);
    const graph = trace('(a * b).tanh() + c');
    const product = graph.nodes.find(({ op }) => op === 'mul')?.id;
    expect(countOperations(graph, product)).toMatchObject({
      inputs: 2,
      forwardPass: { multiplications: 2, additions: 1 },
      reversePass: { multiplications: 2, additions: 0 },
    });
    expect(countOperations({ nodes: [], edges: [] })).toMatchObject({ inputs: 0, forwardPass: { total: 0 } });
  });

  it('finds as many multiplications in a pass of either mode, on any graph', () => {
    fc.assert(
      fc.property(graphRecipes(1), (recipe) => {
        const { forwardPass, reversePass } = countOperations(traceGraph(buildGraph(recipe).output));
        expect(forwardPass.multiplications).toBe(reversePass.multiplications);
      }),
    );
  });
});
