import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, graphRecipes } from '../testing/arbitraryGraph.ts';
import { BACKWARD_BUGS, brokenBackward } from './brokenBackward.ts';
import { traceGraph } from './trace.ts';
import type { GraphSnapshot } from './trace.ts';
import { Value } from './Value.ts';

function traced(output: Value): GraphSnapshot {
  output.backward();
  return traceGraph(output);
}

/** The gradients of the variables that a broken pass leaves. */
function broken(graph: GraphSnapshot, ...rest: [bug: (typeof BACKWARD_BUGS)[number], outputId?: string]) {
  const { grads } = brokenBackward(graph, ...rest);
  return graph.nodes.flatMap(({ id, kind }) => (kind === 'variable' ? [grads.get(id)] : []));
}

const a = (): Value => new Value(2, 'a');
const b = (): Value => new Value(-3, 'b');

describe('a backward pass with a bug', () => {
  it('that does not zero adds the second call to the first, the more the deeper', () => {
    const graph = traced(a().neg().neg());
    const { graph: wrong, steps, firstWrongId } = brokenBackward(graph, 'noZeroing');
    expect(graph.nodes.map(({ grad }) => grad)).toEqual([1, -1, 1]);
    expect(wrong.nodes.map(({ grad }) => grad)).toEqual([3, -2, 1]);
    expect(firstWrongId).toBe(graph.nodes[1]?.id);
    expect(steps.filter(({ phase }) => phase === 'seed')).toHaveLength(2);
  });

  it('that overwrites keeps the last contribution only', () => {
    const x = a();
    const graph = traced(x.mul(x));
    expect(brokenBackward(graph, 'overwrite')).toMatchObject({ firstWrongId: 'a' });
    expect(broken(graph, 'overwrite')).toEqual([2]);
    expect(brokenBackward(traced(a().mul(b())), 'overwrite').firstWrongId).toBeNull();
  });

  it('that has no order passes on a gradient before all of it has arrived', () => {
    const product = a().mul(b());
    const early = traced(product.add(product.mul(10)));
    // The product passed on 1 before the other 10 came.
    expect(broken(early, 'noTopologicalOrder')).toEqual([-3, 2]);
    expect(brokenBackward(early, 'noTopologicalOrder').firstWrongId).toBe('b');
    const other = a().mul(b());
    expect(brokenBackward(traced(other.mul(10).add(other)), 'noTopologicalOrder').firstWrongId).toBeNull();
  });

  it('that forgets the minus turns subtraction and negation round', () => {
    expect(broken(traced(a().sub(b())), 'wrongSign')).toEqual([1, 1]);
    expect(broken(traced(a().neg()), 'wrongSign')).toEqual([1]);
    expect(brokenBackward(traced(a().sub(b())), 'wrongSign').firstWrongId).toBe('b');
    expect(brokenBackward(traced(a().add(b())), 'wrongSign').firstWrongId).toBeNull();
  });

  it('starts from any node', () => {
    const x = a();
    const square = x.mul(x);
    const graph = traced(square.tanh());
    expect(broken(graph, 'overwrite', graph.nodes[1]?.id)).toEqual([2]);
    expect(brokenBackward({ nodes: [], edges: [] }, 'overwrite').firstWrongId).toBeNull();
  });

  it('first goes wrong where the bug is, on any graph', () => {
    fc.assert(
      fc.property(graphRecipes(1), fc.constantFrom(...BACKWARD_BUGS), (recipe, bug) => {
        const { output, setSample } = buildGraph(recipe);
        setSample(recipe.samples[0] ?? []);
        const graph = traced(output);
        fc.pre(graph.nodes.every(({ data, grad }) => Math.abs(data) < 1e6 && Math.abs(grad) < 1e6));
        fc.pre(graph.edges.every(({ localGradient }) => Math.abs(localGradient) < 1e6));
        const { firstWrongId } = brokenBackward(graph, bug);
        if (firstWrongId === null) return;
        const uses = (id: string) => graph.edges.filter(({ source }) => source === id);
        const users = uses(firstWrongId).map(({ target }) => graph.nodes.find(({ id }) => id === target));
        const isAtFault = {
          noZeroing: firstWrongId !== graph.nodes.at(-1)?.id,
          overwrite: users.length > 1,
          noTopologicalOrder: users.some((user) => user && uses(user.id).length > 1),
          wrongSign: users.some((user) => user?.op === 'sub' || user?.op === 'neg'),
        };
        expect(isAtFault[bug]).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the gradients that its steps lead to, and does no harm to a graph without uses', () => {
    fc.assert(
      fc.property(graphRecipes(1), fc.constantFrom(...BACKWARD_BUGS), (recipe, bug) => {
        const graph = traced(buildGraph(recipe).output);
        const { grads, steps, graph: wrong } = brokenBackward(graph, bug);
        const reached = new Map<string, number>();
        for (const step of steps) reached.set(step.nodeId, step.phase === 'seed' ? 1 : step.gradAfter);
        for (const [id, grad] of grads) expect(grad).toBe(reached.get(id) ?? 0);
        expect(wrong.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
        expect(wrong.edges).toBe(graph.edges);
      }),
    );
    for (const bug of BACKWARD_BUGS) expect(brokenBackward(traced(a()), bug).firstWrongId).toBeNull();
  });
});
