import { expect, it } from 'vitest';
import { isRightAnswer } from './isRightAnswer.ts';

it.each([
  [0.79, 0.7864, true],
  [0.78, 0.7864, true],
  [0.77, 0.7864, false],
  [-300, -302, true],
  [-298, -302, false],
  [0, 0.004, true],
  [0.005, 0, true],
  [-0.001, 0.001, false],
  [Infinity, Infinity, true],
  [-Infinity, Infinity, false],
  [NaN, NaN, true],
  [1e300, Infinity, false],
])('%d for %d: %s', (answer, gradient, right) => expect(isRightAnswer(answer, gradient)).toBe(right));
