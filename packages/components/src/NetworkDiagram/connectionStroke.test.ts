import { describe, expect, it } from 'vitest';
import { connectionStroke } from './connectionStroke.ts';

describe('connectionStroke', () => {
  it('tells the sign', () => {
    expect(connectionStroke(0.5, 7).sign).toBe('positive');
    expect(connectionStroke(-0.5, 7).sign).toBe('negative');
    expect(connectionStroke(0, 7).sign).toBe('none');
  });
  it('grows with the weight and never beyond the widest', () => {
    const widths = [0, 0.1, 0.5, 1, 2, 5, 50, 1e300].map((weight) => connectionStroke(-weight, 7).width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(widths.length);
    expect(widths.at(-1)).toBeLessThanOrEqual(7);
  });
  it.each([NaN, Infinity, -Infinity])('sets %d apart', (weight) =>
    expect(connectionStroke(weight, 7)).toEqual({ sign: 'diverged', width: 1 }),
  );
  it('has no sign where there are no weights', () => expect(connectionStroke(undefined, 7).sign).toBe('none'));
});
