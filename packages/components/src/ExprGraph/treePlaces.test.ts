import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseGroups } from './collapseGroups.ts';
import { graphStructure } from './graphStructure.ts';
import { groupTree } from './groupTree.ts';
import { arbitraryGroupedGraph } from './testing/arbitraryGroupedGraph.ts';
import { groupedChain } from './testing/groupedChain.ts';
import { frameId } from './toFlow.ts';
import { treePlaces } from './treePlaces.ts';

/** v0 → [v1 → [v2 → v3 in h] in g] → v4. */
const graph = groupedChain([], ['g'], ['g', 'h'], ['g', 'h'], []);

function placesOf(...expanded: readonly string[]) {
  const { drawnIds, layoutGraph } = graphStructure(collapseGroups(graph, new Set(expanded)).graph);
  const places = treePlaces(layoutGraph);
  return { of: (id: string) => places.get(drawnIds.get(id) ?? id), count: places.size };
}

describe('treePlaces', () => {
  it('counts nodes in the order in which they are computed', () => {
    expect(placesOf().of('v0')).toEqual({ level: 1, position: 1, size: 3 });
    expect(placesOf().of('v4')).toEqual({ level: 1, position: 3, size: 3 });
  });

  it('puts an expanded group in the place of its node, and what is in it a level below', () => {
    const { of, count } = placesOf('g', 'g/h');
    expect(of(frameId('g'))).toEqual({ level: 1, position: 2, size: 3 });
    expect(of('v1')).toEqual({ level: 2, position: 1, size: 2 });
    expect(of(frameId('g/h'))).toEqual({ level: 2, position: 2, size: 2 });
    expect(of('v3')).toEqual({ level: 3, position: 2, size: 2 });
    expect(of('v4')).toEqual({ level: 1, position: 3, size: 3 });
    expect(count).toBe(7);
  });

  it('gives every node and every frame a place, whatever is expanded', () => {
    fc.assert(
      fc.property(arbitraryGroupedGraph, (random) => {
        const tree = groupTree(random);
        const { layoutGraph } = graphStructure(collapseGroups(random, new Set(tree.groups.keys()), tree).graph);
        const places = treePlaces(layoutGraph);
        const ids = [
          ...layoutGraph.nodes.map(({ id }) => id),
          ...(layoutGraph.frames ?? []).map(({ id }) => frameId(id)),
        ];
        expect([...places.keys()].toSorted()).toEqual(ids.toSorted());
        for (const { position, size } of places.values()) expect(position).toBeLessThanOrEqual(size);
      }),
    );
  });
});
