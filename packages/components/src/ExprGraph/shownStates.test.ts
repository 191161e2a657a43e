import { traceSteps } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { collapseGroups, groupNodeId } from './collapseGroups.ts';
import { graphStates } from './graphStates.ts';
import { graphStructure } from './graphStructure.ts';
import { shownStates } from './shownStates.ts';
import { groupedChain } from './testing/groupedChain.ts';

/** v0 → [v1 → v2 in g] → v3, each −1 times the one before; steps: four forward, a seed, three backward. */
const graph = groupedChain([], ['g'], ['g'], []);
const steps = traceSteps(graph);

function statesAt(step: number | undefined, selectedId: string | null = null, expanded: readonly string[] = []) {
  const structure = graphStructure(collapseGroups(graph, new Set(expanded)).graph);
  const inside = graphStates(graph, steps, step, selectedId, undefined);
  const { nodes, edges, contribution } = shownStates(inside, structure, undefined);
  const idOf = (id: string) => structure.drawnIds.get(id) ?? '';
  const edge = (id: string) => edges.get(structure.edgeIds.get(id) ?? '');
  return {
    nodes,
    edges,
    group: nodes.get(idOf(groupNodeId('g'))),
    node: (id: string) => nodes.get(idOf(id)),
    edge,
    contribution,
  };
}

describe('shownStates', () => {
  it('shows the value that leaves a group, and its gradient where it has no parameters', () => {
    const { group, node, nodes } = statesAt(undefined);
    expect(group).toMatchObject({ data: 2, grad: -1, values: [2], active: undefined, selected: false });
    expect(node('v0')).toMatchObject({ data: 0, grad: -1 });
    expect(nodes.size).toBe(3);
  });

  it('lights a group while something happens in it, and waits for the value that leaves it', () => {
    expect(statesAt(0).group).toMatchObject({ active: undefined, pending: true });
    expect(statesAt(1).group).toMatchObject({ active: 'forward', pending: true, data: undefined });
    expect(statesAt(2).group).toMatchObject({ active: 'forward', pending: false, data: 2 });
    const into = steps.findIndex((step) => step.phase === 'backward' && step.nodeId === 'v1');
    expect(statesAt(into).group).toMatchObject({ active: 'backward' });
  });

  it('moves a contribution along the edge that stands for its own, and along none inside a group', () => {
    const at = (nodeId: string) => steps.findIndex((step) => step.phase === 'backward' && step.nodeId === nodeId);
    expect(statesAt(at('v2')).edge('v2->v3:0')).toMatchObject({ flow: 'backward', localGradient: -1 });
    expect([...statesAt(at('v1')).edges.values()].map(({ flow }) => flow)).not.toContain('backward');
    expect(statesAt(at('v0')).edge('v0->v1:0')).toMatchObject({ flow: 'backward' });
  });

  it('is at work where one of its nodes is: its edges carry what it takes, and later what it hands on', () => {
    const at = (nodeId: string) => steps.findIndex((step) => step.phase === 'backward' && step.nodeId === nodeId);
    expect(statesAt(2).edge('v0->v1:0')).toMatchObject({ flow: 'forward' });
    const out = statesAt(at('v0'));
    expect(out.group).toMatchObject({ active: 'backward' });
    expect(out.node('v0')).toMatchObject({ active: undefined, grad: -1 });
    expect(out.contribution).toBeUndefined();
    const received = statesAt(at('v2'));
    expect(received.group).toMatchObject({ active: 'backward' });
    expect(received.contribution).toMatchObject({ nodeId: 'v2', contribution: -1 });
  });

  it('selects the group of a selected node, and the node when the group is expanded', () => {
    expect(statesAt(undefined, 'v1').group).toMatchObject({ selected: true });
    const expanded = statesAt(undefined, 'v1', ['g']);
    expect(expanded.group).toBeUndefined();
    expect(expanded.node('v1')).toMatchObject({ selected: true, data: 1 });
  });

  it('keeps the gradient of a group with a hidden one in it to itself', () => {
    const structure = graphStructure(collapseGroups(graph, new Set()).graph);
    const inside = graphStates(graph, [], undefined, null, undefined, new Set(['v1']));
    const { nodes } = shownStates(inside, structure, undefined);
    expect(nodes.get(structure.drawnIds.get(groupNodeId('g')) ?? '')).toMatchObject({ grad: undefined, hidden: true });
  });
});
