import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDirection, LayoutGraph, Point } from './GraphLayout.ts';
import { layeredLayout } from './layeredLayout.ts';
import { collapseGroups } from './collapseGroups.ts';
import { compoundLayout } from './compoundLayout.ts';
import { groupTree } from './groupTree.ts';
import { arbitraryGroupedGraph } from './testing/arbitraryGroupedGraph.ts';

const directions = fc.constantFrom<FlowDirection>('right', 'down');
const graphs = arbitraryGroupedGraph
  .chain((graph) => {
    const tree = groupTree(graph);
    return fc.subarray([...tree.groups.keys()]).map((open) => collapseGroups(graph, new Set(open), tree).graph);
  })
  .map(({ nodes, edges, frames = [], frameOf }): LayoutGraph => ({
    nodes: nodes.map(({ id, kind }) => {
      const frame = frameOf?.get(id);
      return { id, kind, width: 172, height: 54, ...(frame === undefined ? {} : { frame }) };
    }),
    edges,
    frames,
  }));

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

const isInside = (a: Box, b: Box) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const isApart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** The frames around a node or a frame, from the inside out. */
function around(graph: LayoutGraph, frame: string | null | undefined): string[] {
  const parents = new Map(graph.frames?.map(({ id, parent }) => [id, parent]));
  const list: string[] = [];
  for (let at = frame; at; at = parents.get(at)) list.push(at);
  return list;
}

describe('compoundLayout', () => {
  it('is the layered layout where there are no frames', () => {
    fc.assert(
      fc.property(graphs, directions, ({ nodes, edges }, direction) => {
        const graph = { nodes: nodes.map(({ frame: _, ...node }) => node), edges };
        expect(compoundLayout(graph, direction)).toEqual(layeredLayout(graph, direction));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what is in a frame inside of it, and everything else outside', () => {
    fc.assert(
      fc.property(graphs, directions, (graph, direction) => {
        const layout = compoundLayout(graph, direction);
        const frames = new Map(layout.frames);
        const things = [
          ...graph.nodes.map(({ id, width, height, frame }) => {
            const at = layout.positions.get(id);
            if (!at) throw new Error(`${id} was not placed`);
            return { id, box: { ...at, width, height }, frames: around(graph, frame) };
          }),
          ...(graph.frames ?? []).map(({ id, parent }) => {
            const box = frames.get(id);
            if (!box) throw new Error(`${id} was not placed`);
            return { id, box, frames: around(graph, parent) };
          }),
        ];
        const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
        for (const [i, a] of things.entries()) {
          expect(isInside(a.box, whole)).toBe(true);
          for (const b of things.slice(i + 1)) {
            if (a.frames.includes(b.id)) expect(isInside(a.box, b.box), `${a.id} in ${b.id}`).toBe(true);
            else if (b.frames.includes(a.id)) expect(isInside(b.box, a.box), `${b.id} in ${a.id}`).toBe(true);
            else expect(isApart(a.box, b.box), `${a.id} beside ${b.id}`).toBe(true);
          }
        }
      }),
    );
  });

  it('leads every edge in one line from border to border, always with the flow', () => {
    fc.assert(
      fc.property(graphs, directions, (graph, direction) => {
        const layout = compoundLayout(graph, direction);
        const sizes = new Map(graph.nodes.map((node) => [node.id, node]));
        for (const { id, source, target } of graph.edges) {
          const route = layout.routes.get(id) ?? [];
          const [from, to, size] = [layout.positions.get(source), layout.positions.get(target), sizes.get(source)];
          const [first, last] = [route[0], route.at(-1)];
          if (!from || !to || !size || !first || !last) throw new Error(`${id} is missing`);
          if (direction === 'right') {
            expect(first.x).toBe(from.x + size.width);
            expect(last.x).toBe(to.x);
          } else {
            expect(first.y).toBe(from.y + size.height);
            expect(last.y).toBe(to.y);
          }
          for (const [k, point] of route.entries()) {
            const before = route[k - 1];
            if (before)
              expect(direction === 'right' ? point.x - before.x : point.y - before.y).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
