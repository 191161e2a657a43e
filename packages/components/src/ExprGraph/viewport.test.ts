import { describe, expect, it } from 'vitest';
import { fitPadding, fitViewport, MAX_ZOOM, reveal, zoomAt } from './viewport.ts';

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
