import { describe, expect, it } from 'vitest';
import type { GraphLayout } from './GraphLayout.ts';
import type { Viewport } from './viewport.ts';
import {
  approach,
  fitAround,
  fitGraph,
  fitPadding,
  fitViewport,
  LEGIBLE,
  MAX_ZOOM,
  reveal,
  zoomAt,
} from './viewport.ts';

describe('fitViewport', () => {
  it('shows the whole graph in the middle of its box', () => {
    const box = { width: 800, height: 400 };
    const { x, y, zoom } = fitViewport({ width: 2000, height: 500 }, box);
    expect(x).toBeCloseTo(fitPadding(box));
    expect(2000 * zoom).toBeCloseTo(800 - 2 * fitPadding(box));
    expect(y + (500 * zoom) / 2).toBeCloseTo(200);
  });
  it('does not blow a small graph up', () => {
    expect(fitViewport({ width: 100, height: 50 }, { width: 800, height: 400 }).zoom).toBe(1.2);
  });
});

describe('fitGraph', () => {
  const nodes = [{ id: 'a', kind: 'variable' as const, width: 160, height: 64 }];
  const layout: GraphLayout = {
    engine: 'layered',
    direction: 'right',
    positions: new Map([['a', { x: 0, y: 136 }]]),
    routes: new Map(),
    width: 600,
    height: 200,
  };
  const bottomOf = ({ y, zoom }: Viewport): number => y + 200 * zoom;
  it('stays clear of the buttons in the corner', () => {
    const box = { width: 700, height: 230 };
    expect(bottomOf(fitViewport(layout, box))).toBeGreaterThan(200);
    expect(bottomOf(fitGraph({ nodes, edges: [] }, layout, box, false))).toBeLessThan(192);
  });
  it('stays clear of the two buttons more of a graph with groups', () => {
    const box = { width: 700, height: 230 };
    const beside: GraphLayout = { ...layout, positions: new Map([['a', { x: 90, y: 136 }]]) };
    expect(fitGraph({ nodes, edges: [] }, beside, box, false)).toEqual(fitViewport(layout, box));
    expect(bottomOf(fitGraph({ nodes, edges: [] }, beside, box, true))).toBeLessThan(192);
  });
  it('is in the middle where nothing would lie under them', () => {
    for (const box of [
      { width: 700, height: 500 },
      { width: 1400, height: 230 },
    ]) {
      expect(fitGraph({ nodes, edges: [] }, layout, box, false)).toEqual(fitViewport(layout, box));
    }
  });
});

describe('fitAround', () => {
  const box = { width: 800, height: 400 };
  const part = { x: 3000, y: 100, width: 600, height: 200 };
  it('shows all of a graph that can be read so', () => {
    const graph = { width: 1200, height: 300 };
    expect(fitAround(fitViewport(graph, box), box, part)).toEqual(fitViewport(graph, box));
  });
  it('shows the part that is asked for in the middle, where the whole would be too small', () => {
    const whole = fitViewport({ width: 8000, height: 300 }, box);
    const { x, y, zoom } = fitAround(whole, box, part);
    expect(zoom).toBeGreaterThan(LEGIBLE);
    expect(x + zoom * 3300).toBeCloseTo(400);
    expect(y + zoom * 200).toBeCloseTo(200);
    expect(fitAround(whole, box, undefined).zoom).toBeLessThan(0.1);
  });
});

describe('approach', () => {
  it('comes near enough to read, with the part in the middle', () => {
    const part = { x: 3000, y: 100, width: 600, height: 200 };
    const { x, y, zoom } = approach({ x: 0, y: 0, zoom: 0.05 }, part, { width: 800, height: 400 });
    expect([x + zoom * 3300, y + zoom * 200, zoom]).toEqual([400, 200, LEGIBLE]);
  });
});

describe('zoomAt', () => {
  it('keeps the point under the pointer', () => {
    const before = { x: 10, y: 20, zoom: 1 };
    const after = zoomAt(before, { x: 110, y: 220 }, 2);
    expect(after.zoom).toBe(2);
    expect((110 - after.x) / after.zoom).toBeCloseTo((110 - before.x) / before.zoom);
    expect((220 - after.y) / after.zoom).toBeCloseTo((220 - before.y) / before.zoom);
  });
  it('stops at the largest zoom', () => {
    expect(zoomAt({ x: 0, y: 0, zoom: 2 }, { x: 50, y: 50 }, 10).zoom).toBe(MAX_ZOOM);
  });
});

describe('reveal', () => {
  const box = { width: 400, height: 300 };
  it('leaves a viewport alone in which the part is seen', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(reveal(viewport, { x: 50, y: 50, width: 100, height: 50 }, box)).toBe(viewport);
  });
  it('moves as little as it can', () => {
    const moved = reveal({ x: 0, y: 0, zoom: 1 }, { x: 350, y: 50, width: 100, height: 50 }, box);
    expect(moved).toEqual({ x: -62, y: 0, zoom: 1 });
  });
});
