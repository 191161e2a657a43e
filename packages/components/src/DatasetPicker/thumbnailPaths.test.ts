import { describe, expect, it } from 'vitest';
import { thumbnailPaths } from './thumbnailPaths.ts';

const count = (path: string) => path.match(/M/g)?.length ?? 0;

describe('thumbnailPaths', () => {
  it('draws each sample once, by its class', () => {
    const { positive, negative } = thumbnailPaths({ kind: 'xor', samples: 4, noise: 0, seed: 1 });
    expect([count(positive), count(negative)]).toEqual([2, 2]);
  });
  it('thins out many samples, and keeps both classes', () => {
    const { positive, negative } = thumbnailPaths({ kind: 'moons', samples: 5000, noise: 0.1, seed: 1 });
    expect(count(positive) + count(negative)).toBe(240);
    expect(count(positive)).toBe(120);
  });
  it('draws the same picture for the same seed, and another for another', () => {
    const at = (seed: number) => thumbnailPaths({ kind: 'circle', samples: 40, noise: 0.2, seed });
    expect(at(1)).toBe(at(1));
    expect(at(2)).not.toEqual(at(1));
  });
});
