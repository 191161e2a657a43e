import { describe, expect, it } from 'vitest';
import type { GraphLayout, Point } from './GraphLayout.ts';
import { isBetter, layoutQuality } from './layoutQuality.ts';

function layoutOf(routes: readonly (readonly Point[])[]): GraphLayout {
  return {
    engine: 'layered',
    direction: 'right',
    positions: new Map(),
    routes: new Map(routes.map((route, i) => [`e${i}`, route])),
    width: 100,
    height: 100,
  };
}
const line = (x1: number, y1: number, x2: number, y2: number): Point[] => [
  { x: x1, y: y1 },
  { x: x2, y: y2 },
];

describe('layoutQuality', () => {
  it('counts crossings and adds up lengths', () => {
    const layout = layoutOf([line(0, 0, 30, 40), line(0, 40, 30, 0), line(0, 60, 30, 60)]);
    expect(layoutQuality(layout)).toEqual({ crossings: 1, length: 130 });
  });
  it('does not count lines that only meet', () => {
    expect(layoutQuality(layoutOf([line(0, 0, 30, 40), line(0, 80, 30, 40)])).crossings).toBe(0);
  });
});

describe('isBetter', () => {
  it('prefers fewer crossings', () => {
    const crossed = layoutOf([line(0, 0, 30, 40), line(0, 40, 30, 0)]);
    const parallel = layoutOf([line(0, 0, 300, 0), line(0, 40, 300, 40)]);
    expect(isBetter(parallel, crossed)).toBe(true);
    expect(isBetter(crossed, parallel)).toBe(false);
  });
  it('moves for shorter lines only where there are many', () => {
    const many = (length: number) => layoutOf(Array.from({ length: 30 }, (_, k) => line(0, k, length, k)));
    expect(isBetter(many(50), many(100))).toBe(true);
    expect(isBetter(many(95), many(100))).toBe(false);
    expect(isBetter(layoutOf([line(0, 0, 10, 0)]), layoutOf([line(0, 0, 90, 0)]))).toBe(false);
  });
});
