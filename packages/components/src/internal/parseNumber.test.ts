import { describe, expect, it } from 'vitest';
import { parseNumber } from './parseNumber.ts';

describe('parseNumber', () => {
  it.each([
    ['0.03', 0.03],
    [' 1e-3 ', 0.001],
    ['−2', -2],
    ['1,000', 1000],
    ['12,345.5', 12345.5],
    ['.5', 0.5],
  ])('reads %s', (text, value) => expect(parseNumber(text, { min: -10, max: 1e6 })).toEqual({ value }));

  it.each(['', 'abc', '1e', '0x10', 'Infinity', '--1', '1 2', '1,5', '0,03', '1,0000', '1.5,000'])(
    'refuses %j with a sentence',
    (text) => {
      expect(parseNumber(text, { min: 1, max: 5000 })).toEqual({
        error: expect.stringContaining('a number from 1 to 5,000.'),
      });
    },
  );

  it('names the range when a number is outside it or not whole', () => {
    const range = { min: 1, max: 16, integer: true };
    expect(parseNumber('17', range)).toEqual({ error: 'Enter a whole number from 1 to 16.' });
    expect(parseNumber('2.5', range)).toEqual({ error: 'Enter a whole number from 1 to 16.' });
  });
});
