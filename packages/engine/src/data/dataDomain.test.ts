import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataDomain } from './dataDomain.ts';
import { createDataset } from './datasets.ts';

const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('dataDomain', () => {
  it('is a square around all points with room to spare', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1 }), (coordinates) => {
        const { xDomain, yDomain } = dataDomain(coordinates.map((x) => ({ x, label: 1 })));
        const width = xDomain[1] - xDomain[0];
        expect(width).toBeGreaterThan(0);
        expect(Math.abs(yDomain[1] - yDomain[0] - width)).toBeLessThan(1e-5 * width + 1e-5);
        for (const [x, y] of coordinates) {
          expect(x > xDomain[0] - 1e-5 && x < xDomain[1] + 1e-5).toBe(true);
          expect(y > yDomain[0] - 1e-5 && y < yDomain[1] + 1e-5).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['xor', [-0.5, 1.5], [-0.5, 1.5]],
    ['circle', [-1.5, 1.5], [-1.5, 1.5]],
    ['moons', [-1.5, 2.5], [-1.75, 2.25]],
  ] as const)('has round edges for %s, mostly the same for other seeds', (kind, xDomain, yDomain) => {
    const dataset = { kind, samples: 200, noise: 0.1, testFraction: 0 } as const;
    const domains = Array.from({ length: 40 }, (_, seed) => dataDomain(createDataset(dataset, seed).train));
    const usual = domains.filter((d) => JSON.stringify(d) === JSON.stringify({ xDomain, yDomain }));
    expect(usual.length).toBeGreaterThan(35);
  });

  it('has something to show without points, and around a single one', () => {
    expect(dataDomain([])).toEqual({ xDomain: [-1.25, 1.25], yDomain: [-1.25, 1.25] });
    expect(dataDomain([{ x: [3, 4], label: 1 }])).toEqual({ xDomain: [1.75, 4.25], yDomain: [2.75, 5.25] });
  });
});
