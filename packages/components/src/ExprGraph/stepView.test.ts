import { describe, expect, it } from 'vitest';
import { nearView, partOfStep } from './stepView.ts';
import type { Box, Viewport } from './viewport.ts';
import { isInside, LEGIBLE } from './viewport.ts';

const box = { width: 800, height: 400 };

describe('partOfStep', () => {
  const ids = ['a', 'b', 'c'];
  const structure = {
    graph: {
      nodes: ids.map((id) => ({ id })),
      edges: [
        { id: 'a→b', source: 'a', target: 'b' },
        { id: 'b→c', source: 'b', target: 'c' },
      ],
    },
    faces: new Map(ids.map((id) => [id, { width: 100, height: 50 }])),
  };
  const positions = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 100 }],
    ['c', { x: 400, y: 0 }],
  ]);
  const at = (active: string | undefined, flowing: string | undefined) => ({
    nodes: new Map(ids.map((id) => [id, { active: id === active ? ('forward' as const) : undefined }])),
    edges: new Map(
      structure.graph.edges.map(({ id }) => [id, { flow: id === flowing ? ('backward' as const) : ('done' as const) }]),
    ),
  });
  const b = { x: 200, y: 100, width: 100, height: 50 };
  it('is the node at work', () =>
    expect(partOfStep(structure, { positions }, at('b', undefined))).toEqual({ core: b, whole: b }));
  it('is what moves along an edge, and both its ends', () =>
    expect(partOfStep(structure, { positions }, at('a', 'a→b'))).toMatchObject({
      whole: { x: 0, y: 0, width: 300, height: 150 },
    }));
  it('is nowhere while nothing is at work', () =>
    expect(partOfStep(structure, { positions }, at(undefined, undefined))).toBeUndefined());
});

describe('nearView', () => {
  const viewOf = (whole: Box, last?: Viewport) => nearView({ core: whole, whole }, box, last);
  const part = { x: 5000, y: 3000, width: 400, height: 60 };
  it('shows a part in the middle, large enough to be read', () => {
    const view = viewOf(part);
    expect(view.zoom).toBeGreaterThan(LEGIBLE);
    expect(view.x + 5200 * view.zoom).toBeCloseTo(400);
    expect(view.y + 3030 * view.zoom).toBeCloseTo(200);
    expect(isInside(view, part, box)).toBe(true);
  });
  it('stays where it is while the next part is seen there too', () => {
    const view = viewOf(part);
    expect(viewOf({ ...part, x: 5100 }, view)).toBe(view);
    expect(viewOf({ ...part, x: 5800 }, view)).not.toBe(view);
  });
  it('takes in a wide part as a whole while it can be read', () => {
    const { x, zoom } = viewOf({ ...part, width: 1200 });
    expect(x + 5000 * zoom).toBeGreaterThan(0);
    expect(x + 6200 * zoom).toBeLessThan(800);
  });
  it('shows the nodes at work where there is no room for what they work on', () => {
    const core = { ...part, x: 9000, width: 160 };
    const view = nearView({ core, whole: { ...part, width: 4160 } }, box, undefined);
    expect(isInside(view, core, box)).toBe(true);
  });
});
