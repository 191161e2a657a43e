import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../internal/formatNumber.ts';
import { isRightAnswer } from './isRightAnswer.ts';
import { parseAnswer } from './parseAnswer.ts';

/** Gradients of all sizes that are told from 0. */
const gradients = fc
  .tuple(fc.double({ min: 1, max: 10, maxExcluded: true, noNaN: true }), fc.integer({ min: -8, max: 12 }), fc.boolean())
  .map(([digits, exponent, isNegative]) => Number(`${isNegative ? '-' : ''}${digits}e${exponent}`));

describe('isRightAnswer', () => {
  it.each([
    [0.79, 0.7864, true],
    [0.78, 0.7864, true],
    [0.77, 0.7864, false],
    [0.8, 0.7864, false],
    [-300, -302, true],
    [-296, -302, false],
    [1, 1.05, true],
    [0.0013, 0.001341, true],
    [0.001, 0.001341, false],
    [-0.004, -0.004023, true],
    [0.0001, 0.00014, true],
    [0, 0.004, false],
    [0, 0.00006, false],
    [0.005, 0, false],
    [-0.001, 0.001, false],
    [0, 0, true],
    [0, -5.5e-17, true],
    [0, 8e-9, false],
    [Infinity, Infinity, true],
    [-Infinity, Infinity, false],
    [NaN, NaN, true],
    [1e300, Infinity, false],
  ])('%d for %d: %s', (answer, gradient, right) => expect(isRightAnswer(answer, gradient)).toBe(right));

  it('takes the gradient itself, its two digits, and what is shown of it', () => {
    fc.assert(
      fc.property(gradients, (gradient) => {
        const shown = parseAnswer(formatNumber(gradient).replaceAll(',', ''));
        const answers = [gradient, Number(gradient.toPrecision(2)), 'value' in shown ? shown.value : NaN];
        expect(answers.map((answer) => isRightAnswer(answer, gradient))).toEqual([true, true, true]);
      }),
    );
  });

  it('never takes 0, the other sign, twice or half as much', () => {
    fc.assert(
      fc.property(gradients, (gradient) => {
        // What is shown of 0.00005 is 0.0001.
        fc.pre(Number(gradient.toFixed(4)) !== 2 * gradient);
        const answers = [0, -gradient, 2 * gradient, gradient / 2];
        expect(answers.filter((answer) => isRightAnswer(answer, gradient))).toEqual([]);
      }),
    );
  });
});
