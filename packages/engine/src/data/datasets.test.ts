import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGolden } from '../testing/golden.ts';
import type { DataPoint } from '../training/TrainerConfig.ts';
import { createDataset, DATASET_KINDS, generatePoints, splitDataset } from './datasets.ts';
import { createRandom } from './random.ts';

const golden = readGolden('datasets');
const training = readGolden('training');
const NO_TEST = { testFraction: 0 } as const;

/** sklearn's classes 0 and 1 as labels. */
const labelOf = (sklearnClass: number) => (sklearnClass === 0 ? -1 : 1);

describe.skipIf(golden === undefined)('without noise, the data are scikit-learn’s', () => {
  // Its other factors than 0.5 have no counterpart here.
  const rows = golden?.rows.filter((row) => row.name === 'moons' || row.factor === 0.5) ?? [];
  it.each(rows)('$name, $n points', ({ name, n, points, labels }) => {
    const kind = name === 'moons' ? 'moons' : 'circle';
    const { train } = createDataset({ kind, samples: n, noise: 0, ...NO_TEST }, 1);
    expect(train.map(({ label }) => label)).toEqual(labels.map(labelOf));
    train.forEach(({ x: [x1, x2] }, index) => {
      expect(Math.abs((x1 ?? NaN) - (points[index]?.[0] ?? NaN))).toBeLessThan(1e-12);
      expect(Math.abs((x2 ?? NaN) - (points[index]?.[1] ?? NaN))).toBeLessThan(1e-12);
    });
  });

  it.each(golden?.noise ?? [])('the noise of $name is as theirs, for 50 seeds', (row) => {
    const kind = row.name === 'moons' ? 'moons' : 'circle';
    const noiseless = createDataset({ kind, samples: row.n, noise: 0, ...NO_TEST }, 0).train;
    for (let seed = 0; seed < 50; seed++) {
      const { train } = createDataset({ kind, samples: row.n, noise: row.noise, ...NO_TEST }, seed);
      const residuals = train.flatMap(({ x }, i) => x.map((value, axis) => value - (noiseless[i]?.x[axis] ?? NaN)));
      const mean = residuals.reduce((sum, r) => sum + r, 0) / residuals.length;
      const std = Math.sqrt(residuals.reduce((sum, r) => sum + (r - mean) ** 2, 0) / residuals.length);
      expect(std).toBeGreaterThan(row.residual_std[0] ?? NaN);
      expect(std).toBeLessThan(row.residual_std[2] ?? NaN);
    }
  });
});

describe('the corner data sets', () => {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const labels = { xor: [-1, 1, 1, -1], and: [-1, -1, -1, 1], or: [-1, 1, 1, 1] };

  it.each(['xor', 'and', 'or'] as const)('%s with 4 samples and no noise is its truth table', (kind) => {
    const { train, test } = createDataset({ kind, samples: 4, noise: 0, testFraction: 0 }, 1337);
    expect(train).toEqual(corners.map((x, index) => ({ x, label: labels[kind][index] })));
    expect(test).toEqual([]);
    const reference = training?.datasets[kind];
    if (reference) {
      expect(train.map(({ x }) => x)).toEqual(reference.x);
      expect(train.map(({ label }) => label)).toEqual(reference.y);
    }
  });

  it('spreads samples evenly over the corners, with noise around each', () => {
    const { train } = createDataset({ kind: 'xor', samples: 4000, noise: 0.1, ...NO_TEST }, 2);
    corners.forEach((corner, index) => {
      const cloud = train.filter((_, i) => i % 4 === index);
      expect(cloud).toHaveLength(1000);
      for (const axis of [0, 1]) {
        const offsets = cloud.map(({ x }) => (x[axis] ?? NaN) - (corner[axis] ?? NaN));
        const mean = offsets.reduce((sum, d) => sum + d, 0) / 1000;
        const variance = offsets.reduce((sum, d) => sum + d * d, 0) / 1000;
        expect(Math.abs(mean)).toBeLessThan((4 * 0.1) / Math.sqrt(1000));
        expect(Math.abs(variance / 0.01 - 1)).toBeLessThan(4 * Math.sqrt(2 / 1000));
      }
    });
  });
});

const generated = fc.record({
  kind: fc.constantFrom(...DATASET_KINDS),
  samples: fc.integer({ min: 1, max: 300 }),
  noise: fc.double({ min: 0, max: 1, noNaN: true }),
  testFraction: fc.double({ min: 0, max: 0.99, noNaN: true }),
});
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('createDataset', () => {
  it('gives finite points with labels of both classes, each point once, never none to train on', () => {
    fc.assert(
      fc.property(generated, seeds, (config, seed) => {
        const { train, test } = createDataset(config, seed);
        expect(train.length).toBeGreaterThan(0);
        expect(train.length + test.length).toBe(config.samples);
        for (const { x, label } of [...train, ...test]) {
          expect(x).toHaveLength(2);
          expect(x.every(Number.isFinite)).toBe(true);
          expect(Math.abs(label)).toBe(1);
        }
        if (config.samples >= 4) expect(new Set([...train, ...test].map(({ label }) => label)).size).toBe(2);
      }),
    );
  });

  it('gives the same data for the same seed, and other noise for another', () => {
    const moons = { kind: 'moons', samples: 50, noise: 0.1, testFraction: 0.2 } as const;
    expect(createDataset(moons, 1337)).toEqual(createDataset(moons, 1337));
    expect(createDataset(moons, 1337)).not.toEqual(createDataset(moons, 1338));
  });

  it('lets points drift straight outwards while the noise grows', () => {
    const at = (noise: number) => createDataset({ kind: 'circle', samples: 20, noise, ...NO_TEST }, 4).train;
    const [none, some, twice] = [at(0), at(0.1), at(0.2)];
    none.forEach(({ x }, index) => {
      const offset = (points: readonly DataPoint[]) => (points[index]?.x[0] ?? NaN) - (x[0] ?? NaN);
      expect(offset(twice)).toBeCloseTo(2 * offset(some), 12);
    });
  });

  it('keeps given points, their order and their identity', () => {
    const points = [3, 1, 2].map((x) => ({ x: [x, -x], label: x > 1 ? 1 : -1 }));
    expect(createDataset({ kind: 'points', points }, 5)).toEqual({ train: points, test: [] });
  });

  it('refuses numbers out of bounds', () => {
    const random = createRandom(1);
    for (const samples of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => generatePoints({ kind: 'moons', samples, noise: 0 }, random)).toThrow(RangeError);
    }
    for (const noise of [-0.1, NaN, Infinity]) {
      expect(() => generatePoints({ kind: 'moons', samples: 10, noise }, random)).toThrow(RangeError);
    }
    for (const fraction of [-0.1, 1, NaN]) expect(() => splitDataset([], fraction, random)).toThrow(RangeError);
  });
});

describe('splitDataset', () => {
  const points = Array.from({ length: 100 }, (_, index): DataPoint => ({ x: [index, 0], label: 1 }));

  it('holds back the share asked for, and both parts keep their order', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 0.99, noNaN: true }), (seed, fraction) => {
        const { train, test } = splitDataset(points, fraction, createRandom(seed, 'split'));
        expect(test).toHaveLength(Math.round(100 * fraction));
        const firsts = (part: readonly DataPoint[]) => part.map(({ x }) => x[0] ?? NaN);
        for (const part of [train, test]) expect(firsts(part)).toEqual(firsts(part).toSorted((a, b) => a - b));
        expect([...train, ...test].toSorted((a, b) => (a.x[0] ?? 0) - (b.x[0] ?? 0))).toEqual(points);
      }),
    );
  });

  it('adds to the points held back as the share grows', () => {
    const heldBack = (fraction: number) => new Set(splitDataset(points, fraction, createRandom(9, 'split')).test);
    for (const point of heldBack(0.2)) expect(heldBack(0.4)).toContain(point);
  });
});
