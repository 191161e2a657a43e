import { describe, expect, it } from 'vitest';
import { classMarkPath } from './classMarkPath.ts';

describe('classMarkPath', () => {
  it('draws class +1 as a circle around the point', () =>
    expect(classMarkPath(1, 10, 20, 2)).toBe('M8 20a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z'));
  it('draws class −1 as a diamond around the point', () =>
    expect(classMarkPath(-1, 10, 20, 4)).toBe('M10 15l5 5l-5 5l-5 -5Z'));
  it('keeps two decimals, so that a picture of many points stays small', () =>
    expect(classMarkPath(1, 1 / 3, 2 / 3, 1)).toBe('M-0.67 0.67a1 1 0 1 0 2 0a1 1 0 1 0 -2 0Z'));
});
