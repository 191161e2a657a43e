import { describe, expect, it } from 'vitest';
import { discrepancy, inputOf, number, readGolden } from './golden.ts';

describe('golden numbers', () => {
  it('finds the copies that the project keeps', () => {
    expect(readGolden('micrograd_tests')?.programs.length).toBe(10);
    expect(readGolden('micrograd_demo')?.steps.length).toBe(100);
  });

  it('reads numbers that JSON cannot write', () => {
    expect(['NaN', 'Infinity', '-Infinity', 1.5].map(number)).toEqual([NaN, Infinity, -Infinity, 1.5]);
  });

  it('measures relative to the larger of 1 and the reference', () => {
    expect(discrepancy(200, 100)).toBe(1);
    expect(discrepancy(0.5, 0)).toBe(0.5);
    expect(discrepancy(NaN, NaN)).toBe(0);
    expect(discrepancy(NaN, 1)).toBe(Infinity);
    expect(discrepancy(Infinity, Infinity)).toBe(0);
    expect(discrepancy(-Infinity, Infinity)).toBe(Infinity);
  });

  it('writes out inputs given as repeated pieces', () => {
    expect(
      inputOf({
        gen: [
          ['(', 3],
          ['a', 1],
        ],
      }),
    ).toBe('(((a');
    expect(inputOf({ input: 'a' })).toBe('a');
  });
});
