import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circlePoint } from './circlePoint.ts';

it('agrees with Math.cos and Math.sin to 1e-15', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (count, index) => {
      const [x, y] = circlePoint(index % count, count);
      const angle = (2 * Math.PI * (index % count)) / count;
      expect(Math.abs(x - Math.cos(angle))).toBeLessThan(1.5e-15);
      expect(Math.abs(y - Math.sin(angle))).toBeLessThan(1.5e-15);
    }),
    { numRuns: 2000 },
  );
});

it('is exact at the quarters', () => {
  expect([0, 1, 2, 3, 4].map((quarter) => circlePoint(quarter, 4))).toEqual([
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, 0],
  ]);
});

it('is symmetric: the point opposite has the negated coordinates', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (half, index) => {
      const [x, y] = circlePoint(index, 2 * half);
      const [oppositeX, oppositeY] = circlePoint(index + half, 2 * half);
      expect([oppositeX + x, oppositeY + y]).toEqual([0, 0]);
    }),
  );
});
