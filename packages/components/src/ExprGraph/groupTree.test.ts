import { describe, expect, it } from 'vitest';
import { groupId, groupTree } from './groupTree.ts';
import { groupedChain as chain } from './testing/groupedChain.ts';

describe('groupTree', () => {
  it('finds nothing in a graph without groups', () => {
    expect(groupTree(chain([], [], [])).groups.size).toBe(0);
  });

  it('counts what is inside, and knows what is around', () => {
    const { groups } = groupTree(chain(['layer 1', 'a'], ['layer 1', 'a'], ['layer 1', 'b'], []));
    expect([...groups.values()].map(({ id, parent, size }) => [id, parent, size])).toEqual([
      ['layer 1', null, 3],
      ['layer 1/a', 'layer 1', 2],
      ['layer 1/b', 'layer 1', 1],
    ]);
  });

  it('leaves out a group that a value leaves and comes back to, and keeps what is inside it', () => {
    const { groups } = groupTree(chain(['g', 'inner'], ['g', 'inner'], [], ['g'], ['h']));
    expect([...groups.keys()]).toEqual(['g/inner', 'h']);
    expect(groups.get('g/inner')?.parent).toBeNull();
  });

  it('leaves out the larger of two groups that need each other, which alone would do no harm', () => {
    // p → q and, from another input, q → p: neither comes back to itself by way of nodes outside both.
    const [p, q] = [chain(['p'], ['p'], ['q']), chain(['q'], ['p'])];
    const graph = {
      nodes: [...p.nodes, ...q.nodes.map((node) => ({ ...node, id: `w${node.id}` }))],
      edges: [
        ...p.edges,
        ...q.edges.map((edge) => ({ ...edge, source: `w${edge.source}`, target: `w${edge.target}` })),
      ],
    };
    expect([...groupTree(graph).groups.keys()]).toEqual(['q']);
  });

  it('tells groups apart whose names contain what joins names', () => {
    expect(groupId(['a/b'])).not.toBe(groupId(['a', 'b']));
    expect(groupId(['a~1b'])).not.toBe(groupId(['a/b']));
  });
});
