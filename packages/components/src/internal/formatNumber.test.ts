import { describe, expect, it } from 'vitest';
import { formatFactor, formatExactly, formatInteger, formatNumber, formatPercent } from './formatNumber.ts';

describe('formatNumber', () => {
  it.each([
    [0.99932929973, '0.9993'],
    [-0.004022185, '−0.0040'],
    [138.83381924, '138.8338'],
    [4, '4.0000'],
    [0, '0.0000'],
    [-0, '0.0000'],
    [3.1e-11, '3.10e−11'],
    [-1.5e9, '−1.50e9'],
    [999_999.99, '999,999.9900'],
    [999_999.99997, '1.00e6'],
    [1e6, '1.00e6'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, 'NaN'],
  ])('prints %d as %s', (x, text) => expect(formatNumber(x)).toBe(text));

  it('prints a plus where a sign is asked for, but never on zero', () => {
    expect(formatNumber(2, { sign: true })).toBe('+2.0000');
    expect(formatNumber(0, { sign: true })).toBe('0.0000');
  });

  it.each([
    [0.0013409, '0.001341'],
    [-0.004, '−0.004'],
    [0.0999996, '0.1'],
    [0.00010004, '0.0001'],
    [0.00007, '7.00e−5'],
    [0.78644773, '0.7864'],
    [3, '3'],
    [0, '0'],
    [12345.6789, '12,345.6789'],
    [3.1e-11, '3.10e−11'],
    [-Infinity, '−∞'],
    [NaN, 'NaN'],
  ])('prints %d in a formula as %s', (x, text) => expect(formatFactor(x)).toBe(text));

  it('prints all digits where they are asked for', () => expect(formatExactly(-0.1)).toBe('−0.1'));
  it('separates thousands', () => expect(formatInteger(12000)).toBe('12,000'));
  it('does not round 99.97 % up to 100 %', () => {
    expect(formatPercent(0.9997)).toBe('99.9%');
    expect(formatPercent(1)).toBe('100%');
    expect(formatPercent(0.5)).toBe('50%');
  });
});
