import { describe, expect, it } from 'vitest';
import { domainAround } from './usePlotDomain.ts';

describe('domainAround', () => {
  it.each([
    [0, -5, 5],
    [-5, -5, 5],
    [10, 0, 20],
    [-7.4, -15, 5],
    [1234, 0, 2000],
    [NaN, -5, 5],
    [-Infinity, -5, 5],
  ])('of %d goes from %d to %d', (x, from, to) => expect(domainAround(x)).toEqual([from, to]));

  it('has room on both sides of the largest numbers that a double tells apart', () => {
    for (const x of [1e17, -3e20, 9.9e307, 1.1e308, Number.MAX_VALUE, -Number.MAX_VALUE]) {
      const [from, to] = domainAround(x);
      expect(from).toBeLessThan(x === -Number.MAX_VALUE ? 0 : x);
      expect(to).toBeGreaterThan(x === Number.MAX_VALUE ? 0 : x);
      expect(Number.isFinite(to - from)).toBe(true);
      expect(x >= from && x <= to).toBe(true);
    }
  });
});
