import { describe, expect, it } from 'vitest';
import { lossPath } from './lossPath.ts';

const series = (losses: ArrayLike<number>, steps?: ArrayLike<number>) => ({ id: 'a', label: 'A', losses, steps });
const points = (path: string): number[][] =>
  path === ''
    ? []
    : path
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number));

describe('lossPath', () => {
  it('goes through every loss where there is room for all', () => {
    const path = lossPath(
      series([4, 1, 2], [0, 5, 10]),
      3,
      (step) => step * 2,
      (loss) => 100 - loss * 10,
    );
    expect(points(path)).toEqual([
      [0, 60],
      [10, 90],
      [20, 80],
    ]);
  });

  it('keeps every spike of 100,000 losses, with at most four points a pixel', () => {
    const losses = Float64Array.from({ length: 100_000 }, (_, i) => Math.exp(-i / 2e4) + (i === 54_321 ? 7 : 0));
    const path = points(
      lossPath(
        series(losses),
        losses.length,
        (step) => step * 0.003,
        (loss) => loss * 100,
      ),
    );
    expect(path.length).toBeLessThanOrEqual(4 * 301);
    expect(Math.max(...path.map(([, y]) => y ?? 0))).toBeCloseTo(100 * (7 + Math.exp(-54_321 / 2e4)), 0);
    expect(path[0]).toEqual([0, 100]);
    expect(path.at(-1)?.[0]).toBeCloseTo(300, 1);
  });

  it('never goes back in time', () => {
    const losses = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i * 12.9898) * 43758.5453);
    const path = points(
      lossPath(
        series(losses),
        losses.length,
        (step) => step / 10,
        (loss) => loss,
      ),
    );
    for (let i = 1; i < path.length; i++) expect(path[i]?.[0]).toBeGreaterThanOrEqual(path[i - 1]?.[0] ?? 0);
  });

  it('draws only as many losses as it is told, and nothing where there is none', () => {
    expect(
      points(
        lossPath(
          series([1, 2, NaN]),
          2,
          (step) => step * 9,
          (loss) => loss,
        ),
      ),
    ).toHaveLength(2);
    expect(
      lossPath(
        series([]),
        0,
        (step) => step,
        (loss) => loss,
      ),
    ).toBe('');
  });
});
