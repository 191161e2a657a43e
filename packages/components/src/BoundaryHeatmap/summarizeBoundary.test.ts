import type { BoundaryGrid } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { cellCentre, moveCell, outputAt } from './boundaryCells.ts';
import { interpolateOutput } from './interpolateOutput.ts';
import { nearestPoint } from './nearestPoint.ts';
import { summarizeBoundary } from './summarizeBoundary.ts';

const grid: BoundaryGrid = { columns: 2, rows: 2, xDomain: [0, 4], yDomain: [-1, 1], values: [-3, -1, 1, NaN] };

describe('summarizeBoundary', () => {
  it('counts area and range over finite outputs only', () => {
    const summary = summarizeBoundary(grid, []);
    expect(summary).toMatchObject({ min: -3, max: 1, notFinite: 1, cells: 4 });
    expect(summary.positiveShare).toBeCloseTo(1 / 3);
  });
  it('counts points on their own side, those held back apart', () => {
    const summary = summarizeBoundary({ ...grid, values: [-1, -1, 1, 1] }, [
      { x: [1, 0.5], label: 1 },
      { x: [1, 0.5], label: -1 },
      { x: [3, -0.5], label: -1, held: true },
    ]);
    expect(summary).toMatchObject({ right: 1, points: 2, heldRight: 1, heldPoints: 1 });
  });
});

describe('places and cells', () => {
  it('count rows from the lower edge', () => {
    expect(cellCentre(grid, { column: 0, row: 1 })).toEqual([1, 0.5]);
    expect(outputAt(grid, { column: 0, row: 1 })).toBe(1);
  });
  it('stay on the grid', () => {
    expect(moveCell(grid, { column: 1, row: 1 }, 5, -5)).toEqual({ column: 1, row: 0 });
  });
  it('interpolate between centres, and are constant beyond them', () => {
    const plane = { ...grid, values: [0, 2, 10, 12] };
    expect(interpolateOutput(plane, 2, 0)).toBe(6);
    expect(interpolateOutput(plane, 1, -0.5)).toBe(0);
    expect(interpolateOutput(plane, -7, -7)).toBe(0);
    expect(interpolateOutput(plane, 4, 1)).toBe(12);
  });
});

describe('nearestPoint', () => {
  const points = [{ x: [0, 0], label: 1 }, { x: [10, 0], label: 1 }, undefined];
  const position = ({ x }: { x: readonly number[] }) => [x[0] ?? 0, x[1] ?? 0] as const;
  it('takes the nearest within reach', () => {
    expect(nearestPoint(points, position, [6, 0], 5)).toBe(1);
    expect(nearestPoint(points, position, [6, 9], 5)).toBeUndefined();
    expect(nearestPoint([], position, [0, 0], Infinity)).toBeUndefined();
  });
});
