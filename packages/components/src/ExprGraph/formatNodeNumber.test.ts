import { describe, expect, it } from 'vitest';
import { formatNodeNumber, formatShortNumber } from './formatNodeNumber.ts';

describe('formatNodeNumber', () => {
  it.each([
    [0.99933, '0.9993'],
    [138.83381924, '138.8338'],
    [-138.83381924, '−138.8338'],
    [-1234.5678, '−1,234.57'],
    [-123456.789, '−123,457'],
    [-2.5e8, '−2.50e8'],
    [-1e-9, '−1.00e−9'],
    [Infinity, '∞'],
    [NaN, 'NaN'],
  ])('prints %d as %s', (x, text) => expect(formatNodeNumber(x)).toBe(text));

  it('never takes more room than a node has', () => {
    for (let exponent = -12; exponent < 12; exponent++) {
      expect(formatNodeNumber(-9.87654321 * 10 ** exponent).length).toBeLessThanOrEqual(9);
    }
  });
});

describe('formatShortNumber', () => {
  it.each([
    [1, '1'],
    [0.5, '0.5'],
    [-3, '−3'],
    [100, '100'],
    [0, '0'],
    [1e-9, '1.00e−9'],
  ])('prints %d as %s', (x, text) => expect(formatShortNumber(x)).toBe(text));
});
