import type { BoundaryGrid } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { divergingTable } from '../internal/divergingTable.ts';
import { paintBoundary, pictureSize } from './paintBoundary.ts';

const table = divergingTable([200, 100, 0], [255, 255, 255], [0, 0, 200]);
const grid = (values: number[], columns = 2): BoundaryGrid => ({
  columns,
  rows: values.length / columns,
  xDomain: [0, 1],
  yDomain: [0, 1],
  values,
});

function paint(boundary: BoundaryGrid, discretize: boolean): number[] {
  const { width, height } = pictureSize(boundary, discretize);
  const pixels = new Uint32Array(width * height);
  paintBoundary(boundary, pixels, table, discretize);
  return [...pixels];
}
const red = (pixel: number): number => pixel & 255;
const blue = (pixel: number): number => (pixel >> 16) & 255;

describe('paintBoundary', () => {
  it('puts the last row, which is the upper edge of the plane, on top', () => {
    const [topLeft = 0, topRight = 0, bottomLeft = 0, bottomRight = 0] = paint(grid([-1, -1, 1, 1]), false);
    expect([topLeft, bottomLeft]).toEqual([topRight, bottomRight]);
    expect(blue(topLeft)).toBeGreaterThan(red(topLeft));
    expect(red(bottomLeft)).toBeGreaterThan(blue(bottomLeft));
  });

  it('has the same colour for the same output, whatever the others are', () => {
    expect(paint(grid([0.4, -0.1]), false)[0]).toBe(paint(grid([0.4, 50]), false)[0]);
  });

  it('leaves outputs that are not finite transparent', () => {
    expect(paint(grid([NaN, Infinity, -Infinity, 0.1]), false).filter((pixel) => pixel === 0)).toHaveLength(3);
    expect(paint(grid([NaN, NaN]), true).every((pixel) => pixel === 0)).toBe(true);
  });

  it('takes two flat colours when told, with the border between cells where the output is 0', () => {
    const pixels = paint(grid([-1, 1]), true);
    expect(new Set(pixels).size).toBe(2);
    expect(pixels.slice(0, 6).map((pixel) => blue(pixel) > red(pixel))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(paint(grid([-3, 1]), true).filter((pixel) => blue(pixel) > red(pixel)).length).toBeLessThan(
      pixels.length / 2,
    );
  });
});
