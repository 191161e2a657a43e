import { expect, it } from 'vitest';
import { hashNumbers } from './hashNumbers.ts';

it('tells numbers apart that differ in one bit, in sign or in order, and knows one NaN', () => {
  const different = [[], [0], [-0], [1], [1 + Number.EPSILON], [1, 2], [2, 1], [Number.NaN], [Infinity]];
  expect(new Set(different.map(hashNumbers)).size).toBe(different.length);
  expect(hashNumbers([0 / 0])).toBe(hashNumbers([Math.sqrt(-1)]));
});
