import { describe, expect, it } from 'vitest';
import { rangeFill } from './SliderField.tsx';

describe('rangeFill', () => {
  it.each([
    [3, -5, 5, '80%'],
    [9, -5, 5, '100%'],
    [1, 2, 2, '0%'],
    [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE, '100%'],
    [0, -Number.MAX_VALUE, Number.MAX_VALUE, '50%'],
  ])('of %d between %d and %d is %s', (value, min, max, fill) =>
    expect(rangeFill(value, min, max)).toEqual({ '--mgp-range-fill': fill }),
  );
});
