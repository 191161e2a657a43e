import { evaluateExpression, parseExpression, traceGraph } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { graphStructure, withIds } from './graphStructure.ts';
import { layeredLayout } from './layeredLayout.ts';
import type { NodeFace } from './nodeFace.ts';
import { IN_PLACE, toFlow } from './toFlow.ts';

function graphOf(source: string) {
  const { output } = evaluateExpression(parseExpression(source), { a: 2, b: -3, c: 10 });
  output.backward();
  return traceGraph(output);
}

function edited(before: string, after: string) {
  const old = graphStructure(graphOf(before));
  return { old, next: graphStructure(graphOf(after), old) };
}

function placed(structure: ReturnType<typeof graphStructure>) {
  return { structure, layout: layeredLayout(structure.layoutGraph, 'right'), labelShares: new Map<string, number>() };
}

describe('graphStructure', () => {
  it('keeps the drawn ids of what an edit only changes, up to the output', () => {
    const { old, next } = edited('tanh(a * b + 0.5)', 'tanh(a * b + 0.7)');
    expect(next.graph.nodes.map(({ id }) => id)).toEqual(old.graph.nodes.map(({ id }) => id));
    expect(next.source.nodes.at(-1)?.id).not.toBe(old.source.nodes.at(-1)?.id);
  });

  it('never gives an id of a node that is gone to another one', () => {
    const { old, next } = edited('a * b', 'a * b * c');
    const third = graphStructure(graphOf('a + c * c'), next);
    const seen = new Set([...old.sourceIds.keys(), ...next.sourceIds.keys()]);
    const fresh = [...third.sourceIds].filter(([drawn]) => !seen.has(drawn));
    const kept = [...third.sourceIds].filter(([drawn]) => seen.has(drawn));
    expect(new Set(third.sourceIds.keys()).size).toBe(third.graph.nodes.length);
    expect(fresh.length + kept.length).toBe(third.graph.nodes.length);
    expect(third.idCount).toBe(next.idCount + fresh.length);
  });

  it('hands over the same layout graph where every box keeps its size, and the faces that stay', () => {
    const { old, next } = edited('a * 0.5 + b', 'a * 0.7 + b');
    expect(next.layoutGraph).toBe(old.layoutGraph);
    const constant = next.drawnIds.get('0.7') ?? '';
    expect(next.faces.get(constant)).not.toBe(old.faces.get(constant));
    const a = next.drawnIds.get('a') ?? '';
    expect(next.faces.get(a)).toBe(old.faces.get(a));
    expect(edited('a * 0.5', 'a * 0.123456').next.layoutGraph.nodes).toHaveLength(3);
    const wider = edited('a.relu()', 'a.leaky_relu()');
    expect(wider.next.layoutGraph).not.toBe(wider.old.layoutGraph);
  });

  it('renames a graph and its edges alike, and back', () => {
    const structure = graphStructure(graphOf('a * a + b'));
    expect(withIds(structure.graph, structure.sourceIds)).toEqual(structure.source);
    expect(structure.graph.edges[0]?.id).toBe('n1->n2:0');
  });
});

describe('toFlow', () => {
  it('hands over as the same objects what is drawn as before', () => {
    const { old, next } = edited('tanh(a * b + 0.5)', 'tanh(a * b + 0.7)');
    const before = toFlow(placed(old), IN_PLACE);
    const after = toFlow(placed(next), IN_PLACE, before);
    const changed = after.nodes.filter((node, i) => node !== before.nodes[i]);
    expect(changed.map(({ data }) => (data.face as NodeFace).symbol)).toEqual(['0.7']);
    expect(after.edges).toBe(before.edges);
  });

  it('makes anew what has moved', () => {
    const { old } = edited('a * b', 'a * b');
    const before = toFlow(placed(old), IN_PLACE);
    const id = before.nodes[0]?.id ?? '';
    const moved = toFlow(placed(old), { offsets: new Map([[id, { x: 5, y: 0 }]]), fresh: new Set() }, before);
    expect(moved.nodes.map((node, i) => node === before.nodes[i])).toEqual([false, true, true]);
    expect(moved.edges.map((edge, i) => edge === before.edges[i])).toEqual([false, true]);
  });
});
