import type { BoundaryGrid } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { contourPath } from './contourPath.ts';

function gridOf(columns: number, rows: number, output: (x1: number, x2: number) => number): BoundaryGrid {
  const values = Float64Array.from({ length: columns * rows }, (_, i) =>
    output((((i % columns) + 0.5) / columns) * 2 - 1, ((Math.floor(i / columns) + 0.5) / rows) * 2 - 1),
  );
  return { columns, rows, xDomain: [-1, 1], yDomain: [-1, 1], values };
}

/** Ends of all pieces of the line. */
function ends(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('contourPath', () => {
  it('follows a straight boundary from edge to edge', () => {
    const path = ends(
      contourPath(
        gridOf(10, 10, (x1) => x1 - 0.3),
        200,
        200,
      ),
    );
    for (const [x] of path) expect(x).toBeCloseTo(130, 1);
    expect(Math.min(...path.map(([, y]) => y))).toBe(0);
    expect(Math.max(...path.map(([, y]) => y))).toBe(200);
  });

  it('has the upper edge of the plane at the top of the picture', () => {
    for (const [, y] of ends(
      contourPath(
        gridOf(10, 10, (_, x2) => x2 - 0.5),
        200,
        200,
      ),
    ))
      expect(y).toBeCloseTo(50, 1);
  });

  it('lies within a tenth of a cell of a circle, and is closed', () => {
    const path = ends(
      contourPath(
        gridOf(50, 50, (x1, x2) => x1 * x1 + x2 * x2 - 0.49),
        400,
        400,
      ),
    );
    const count = new Map<string, number>();
    for (const [x, y] of path) {
      expect(Math.abs(Math.hypot(x - 200, y - 200) - 140)).toBeLessThan(0.8);
      count.set(`${x},${y}`, (count.get(`${x},${y}`) ?? 0) + 1);
    }
    expect([...count.values()].every((times) => times % 2 === 0)).toBe(true);
  });

  it('cuts off the corners of a saddle whose sign its middle does not have', () => {
    const saddle = (middle: number): BoundaryGrid => ({
      ...gridOf(2, 2, () => 0),
      values: [1 + middle, -1 + middle, -1 + middle, 1 + middle],
    });
    expect(contourPath(saddle(0.2), 4, 4)).toContain('M1,1.8L1.8,1');
    expect(contourPath(saddle(-0.2), 4, 4)).toContain('M1,2.2L1.8,3');
  });

  it('has nothing to draw where all outputs have one sign, or none is finite', () => {
    expect(
      contourPath(
        gridOf(5, 5, () => 1),
        10,
        10,
      ),
    ).toBe('');
    expect(
      contourPath(
        gridOf(5, 5, () => NaN),
        10,
        10,
      ),
    ).toBe('');
    expect(
      contourPath(
        gridOf(5, 5, (x1) => (x1 > 0 ? Infinity : -1)),
        10,
        10,
      ),
    ).toBe('');
    expect(contourPath({ ...gridOf(0, 0, () => 1), values: [] }, 10, 10)).toBe('');
  });
});
