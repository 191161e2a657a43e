import { describe, expect, it } from 'vitest';
import { sliderPosition, stepValue, widenRange } from './sliderRange.ts';

const range = { min: -5, max: 5 };

describe('widenRange', () => {
  it.each([
    [3, -5, 5],
    [5, -5, 5],
    [5.01, -5, 10],
    [10, -5, 10],
    [12, -5, 20],
    [-300, -500, 5],
    [1e300, -5, 1e300],
    [NaN, -5, 5],
    [Infinity, -5, 5],
  ])('holds %d between %d and %d', (value, min, max) => expect(widenRange(range, value)).toEqual({ min, max }));

  it('goes down to zero only where a positive value lies below the range', () =>
    expect(widenRange({ min: 1, max: 5 }, 0.5)).toEqual({ min: 0, max: 5 }));

  it('always contains the value, also at the ends of what a double holds', () => {
    for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, 1.1e308, 7.3e-9, -9.99e12]) {
      const widened = widenRange({ min: 0, max: 1e-12 }, value);
      expect(Number.isFinite(widened.max - widened.min)).toBe(true);
      expect(widened.min).toBeLessThanOrEqual(value);
      expect(widened.max).toBeGreaterThanOrEqual(value);
    }
  });
});

describe('stepValue', () => {
  it('leaves no binary dust', () => expect(stepValue(0.1, 20, 0.01, range)).toBe(0.3));
  it('stays in the range', () => {
    expect(stepValue(4.95, 10, 0.01, range)).toBe(5);
    expect(stepValue(-4.95, -10, 0.01, range)).toBe(-5);
  });
});

describe('sliderPosition', () => {
  it.each([
    [3, 3],
    [Infinity, 5],
    [-Infinity, -5],
    [NaN, 0],
  ])('puts %d at %d', (value, position) => expect(sliderPosition(value, range)).toBe(position));
});
