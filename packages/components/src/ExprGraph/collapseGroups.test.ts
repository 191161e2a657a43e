import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShownGraph } from './collapseGroups.ts';
import { collapseGroups, groupNodeId } from './collapseGroups.ts';
import { groupTree } from './groupTree.ts';
import { arbitraryGroupedGraph } from './testing/arbitraryGroupedGraph.ts';
import { groupedChain as chain } from './testing/groupedChain.ts';

const sets = arbitraryGroupedGraph.chain((graph) =>
  fc.record({ graph: fc.constant(graph), expanded: fc.subarray([...groupTree(graph).groups.keys()]) }),
);

/** Edges whose source does not come before their target. */
function wrongWayRound({ nodes, edges }: ShownGraph) {
  const place = new Map(nodes.map(({ id }, i) => [id, i]));
  return edges.filter(({ source, target }) => !((place.get(source) ?? Infinity) < (place.get(target) ?? -Infinity)));
}

describe('collapseGroups', () => {
  it('gives an order in which operands come first, whatever is expanded', () => {
    fc.assert(
      fc.property(sets, ({ graph, expanded }) => {
        const { graph: shown, shownIds } = collapseGroups(graph, new Set(expanded));
        expect(wrongWayRound(shown)).toEqual([]);
        const output = shownIds.get(graph.nodes.at(-1)?.id ?? '');
        if (!shown.edges.some(({ source }) => source === output)) expect(shown.nodes.at(-1)?.id).toBe(output);
      }),
    );
  });

  it('shows every node exactly once, and every edge between what is shown apart', () => {
    fc.assert(
      fc.property(sets, ({ graph, expanded }) => {
        const collapsed = collapseGroups(graph, new Set(expanded));
        const { shownIds, groups } = collapsed;
        expect(shownIds.size).toBe(graph.nodes.length);
        const counts = new Map<string, number>();
        for (const id of shownIds.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
        expect(new Set(counts.keys())).toEqual(new Set(collapsed.graph.nodes.map(({ id }) => id)));
        for (const [id, count] of counts) expect(count).toBe(groups.get(id)?.group.size ?? 1);
        const stoodFor = collapsed.graph.edges.flatMap(({ id, members }) => members ?? [id]);
        const between = graph.edges.filter(({ source, target }) => shownIds.get(source) !== shownIds.get(target));
        expect(stoodFor.toSorted()).toEqual(between.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('is the graph itself when all is expanded', () => {
    fc.assert(
      fc.property(arbitraryGroupedGraph, (graph) => {
        const tree = groupTree(graph);
        const { graph: shown } = collapseGroups(graph, new Set(tree.groups.keys()), tree);
        expect(shown.nodes).toEqual(graph.nodes);
        expect(shown.edges).toEqual(graph.edges);
        expect(shown.frames?.length ?? 0).toBe(tree.groups.size);
      }),
    );
  });

  it('names the value that leaves a group, and the norm of the gradients of its parameters', () => {
    const { groups } = collapseGroups(chain(['g'], ['g'], []), new Set());
    expect(groups.get(groupNodeId('g'))).toMatchObject({
      label: 'g',
      data: 1,
      grad: 3,
      outputs: ['v1'],
      parameters: ['v0'],
    });
    const rest = collapseGroups(chain([], ['g'], ['g']), new Set()).groups.get(groupNodeId('g'));
    expect(rest).toMatchObject({ data: 2, grad: 5, outputs: ['v2'], parameters: [] });
  });

  it('does not take weights that a penalty uses for values of their group', () => {
    const graph = chain(['g'], ['g'], []);
    const toPenalty = { id: 'v0->v2:1', source: 'v0', target: 'v2', slot: 1, localGradient: 7 };
    const { groups } = collapseGroups({ ...graph, edges: [...graph.edges, toPenalty] }, new Set());
    expect(groups.get(groupNodeId('g'))).toMatchObject({ data: 1, outputs: ['v1'], parameters: ['v0'] });
    const alone = collapseGroups(chain(['g'], [], []), new Set()).groups.get(groupNodeId('g'));
    expect(alone).toMatchObject({ outputs: ['v0'], parameters: ['v0'] });
  });

  it('has one line between two ends, which knows its edges', () => {
    const graph = chain(['g'], ['g'], []);
    const extra = { id: 'v0->v2:1', source: 'v0', target: 'v2', slot: 1, localGradient: 7 };
    const { edges } = collapseGroups({ nodes: graph.nodes, edges: [...graph.edges, extra] }, new Set()).graph;
    expect(edges).toEqual([
      {
        id: 'group g->v2:0',
        source: 'group g',
        target: 'v2',
        slot: 0,
        localGradient: NaN,
        members: ['v1->v2:0', 'v0->v2:1'],
      },
    ]);
    expect(collapseGroups(graph, new Set()).graph.edges[0]?.localGradient).toBe(-1);
  });

  it('frames what is expanded, inside and out', () => {
    const { graph } = collapseGroups(chain(['l', 'a'], ['l', 'b'], []), new Set(['l', 'l/b']));
    expect(graph.frames?.map(({ id }) => id)).toEqual(['l', 'l/b']);
    expect([...(graph.frameOf ?? [])]).toEqual([
      ['group l/a', 'l'],
      ['v1', 'l/b'],
    ]);
    expect(collapseGroups(chain(['l', 'a'], []), new Set(['l/a'])).graph.frames).toEqual([]);
  });
});
