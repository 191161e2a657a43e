import { describe, expect, it } from 'vitest';
import type { GraphLayout, LayoutGraph } from './GraphLayout.ts';
import { layeredLayout } from './layeredLayout.ts';
import { spreadRanks } from './spreadRanks.ts';
import { fitViewport } from './viewport.ts';

const node = (id: string) => ({ id, kind: 'operation' as const, width: 160, height: 64 });
const edge = (source: string, target: string, slot = 0) => ({ id: `${source}-${target}`, source, target, slot });
const GRAPH: LayoutGraph = {
  nodes: ['a', 'b', 'c', 'd'].map(node),
  edges: [edge('a', 'c'), edge('b', 'c', 1), edge('c', 'd')],
};
const PLAIN = layeredLayout(GRAPH, 'down');
const TALL = { width: 500, height: 900 };

function centre(layout: GraphLayout, id: string): number {
  return (layout.positions.get(id)?.y ?? Number.NaN) + 32;
}

describe('spreadRanks', () => {
  const spread = spreadRanks(GRAPH, PLAIN, TALL);

  it('uses the room that a box has to spare, and draws nothing smaller', () => {
    expect(spread.height).toBeGreaterThan(PLAIN.height * 1.1);
    expect(spread.width).toBe(PLAIN.width);
    expect(fitViewport(spread, TALL).zoom).toBe(fitViewport(PLAIN, TALL).zoom);
  });

  it('keeps ranks together and in their order', () => {
    expect(centre(spread, 'a')).toBe(centre(spread, 'b'));
    expect(centre(spread, 'c') - centre(spread, 'a')).toBeGreaterThan(centre(PLAIN, 'c') - centre(PLAIN, 'a'));
    expect(centre(spread, 'd')).toBeGreaterThan(centre(spread, 'c'));
  });

  it('lets edges begin and end where they did at their nodes', () => {
    for (const { id, source, target } of GRAPH.edges) {
      const ends = (layout: GraphLayout): (number | undefined)[] => {
        const route = layout.routes.get(id) ?? [];
        const from = layout.positions.get(source)?.y ?? 0;
        const to = layout.positions.get(target)?.y ?? 0;
        return [(route[0]?.y ?? 0) - from, (route.at(-1)?.y ?? 0) - to];
      };
      const [start, end] = ends(spread);
      expect(start).toBeCloseTo(ends(PLAIN)[0] ?? Number.NaN);
      expect(end).toBeCloseTo(ends(PLAIN)[1] ?? Number.NaN);
    }
  });

  it('never goes beyond the box, nor much beyond the gaps that were there', () => {
    for (const height of [PLAIN.height + 60, 700, 5000]) {
      const box = { width: 500, height };
      const { zoom } = fitViewport(PLAIN, box);
      const { height: now } = spreadRanks(GRAPH, PLAIN, box);
      expect(now * zoom).toBeLessThan(Math.max(height, PLAIN.height * zoom + 1));
      expect(now).toBeLessThan(PLAIN.height * 1.7);
    }
  });

  it('leaves a layout that fills its box, one with frames, and one of a single node as they are', () => {
    expect(spreadRanks(GRAPH, PLAIN, { width: 2000, height: 200 })).toBe(PLAIN);
    const framed: GraphLayout = { ...PLAIN, frames: new Map() };
    expect(spreadRanks(GRAPH, framed, TALL)).toBe(framed);
    const single: LayoutGraph = { nodes: [node('a')], edges: [] };
    const alone = layeredLayout(single, 'right');
    expect(spreadRanks(single, alone, TALL)).toBe(alone);
  });
});
