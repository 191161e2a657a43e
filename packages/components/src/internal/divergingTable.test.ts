import { describe, expect, it } from 'vitest';
import { divergingTable, TABLE_SIZE, tableIndex } from './divergingTable.ts';

const [orange, paper, blue] = [
  [224, 123, 18],
  [255, 255, 255],
  [11, 107, 181],
] as const;
const channels = (pixel = 0) => [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24];

describe('the diverging table', () => {
  const table = divergingTable(orange, paper, blue);

  it('goes from the negative colour over paper to the positive one, opaque throughout', () => {
    const [low, middle, high] = [table[0], table[TABLE_SIZE / 2], table[TABLE_SIZE - 1]].map(channels);
    expect(low?.[0]).toBeGreaterThan(low?.[2] ?? 255);
    expect(high?.[2]).toBeGreaterThan(high?.[0] ?? 255);
    for (const channel of middle ?? []) expect(channel).toBeGreaterThan(250);
    expect([...table].every((pixel) => pixel >>> 24 === 255)).toBe(true);
  });

  it('gets no lighter on the way to either end', () => {
    const lightness = [...table].map((pixel) =>
      channels(pixel)
        .slice(0, 3)
        .reduce((sum, x) => sum + x, 0),
    );
    for (let i = 1; i < TABLE_SIZE; i++) {
      const towardsEnd = i < TABLE_SIZE / 2 ? [lightness[i - 1], lightness[i]] : [lightness[i], lightness[i - 1]];
      expect(towardsEnd[0]).toBeLessThanOrEqual(towardsEnd[1] ?? 0);
    }
  });

  it('gives an output the colour of its sign, and the end colours beyond −1 and 1', () => {
    expect(tableIndex(-1e-9)).toBe(TABLE_SIZE / 2 - 1);
    expect(tableIndex(1e-9)).toBe(TABLE_SIZE / 2);
    expect(tableIndex(-Infinity)).toBe(0);
    expect(tableIndex(7)).toBe(TABLE_SIZE - 1);
    expect(tableIndex(NaN)).toBe(TABLE_SIZE / 2);
  });
});
