import { describe, expect, it } from 'vitest';
import { around } from '../../testing/float64s.ts';
import { ELU_MIN, elu } from './elu.ts';
import { erf } from './erf.ts';
import { EXP_MIN, exp } from './exp.ts';
import { log } from './log.ts';
import { power } from './power.ts';
import { sigmoid } from './sigmoid.ts';
import { softplus } from './softplus.ts';
import { TANH_LIMIT, tanh } from './tanh.ts';

const HALF_LN2 = Math.LN2 / 2;

/** Functions that rise, twice the largest of their rounding errors, and where their formulas change. */
const RISING: readonly (readonly [name: string, own: (x: number) => number, slack: number, thresholds: number[]])[] = [
  ['exp', exp, 4e-16, [HALF_LN2, -HALF_LN2, -708.396, -744.44, EXP_MIN, 709.44]],
  ['log', log, 4e-16, [Math.SQRT1_2, 1, Math.SQRT2, 2, 5e-324, 2.3e-308]],
  ['tanh', tanh, 18e-16, [-8, -TANH_LIMIT, TANH_LIMIT]],
  ['sigmoid', sigmoid, 8e-16, [HALF_LN2, -HALF_LN2, -708.396]],
  ['softplus', softplus, 8e-16, [HALF_LN2, -HALF_LN2, -40, 40, -708.396]],
  ['elu', elu, 5e-16, [-HALF_LN2, -3 * HALF_LN2, ELU_MIN, -36.7]],
  ['erf', erf, 4e-15, [3, -3, 6, -6]],
  ['the power 1.5', (x) => power(x, 1.5), 6e-16, [Math.SQRT2, 2, 1e-310]],
  ['the power of 3', (x) => power(3, x), 6e-16, [-HALF_LN2 / Math.log(3), -9, 9, 100]],
];

describe.each(RISING)('%s', (_name, own, slack, thresholds) => {
  it('falls nowhere by more than its rounding errors from one float64 to the next', () => {
    for (const place of [...thresholds, 0.3, 0.5, 1, 3, 8.3, 18]) {
      const values = around(place, 300)
        .map(own)
        .filter((value) => Number.isFinite(value));
      const falls = values.slice(1).map((value, index) => ((values[index] ?? NaN) - value) / Math.abs(value || 1));
      expect(Math.max(...falls)).toBeLessThan(slack);
    }
  });
});

describe('tanh', () => {
  it('rises without a step back where it nears ±1, and never passes them', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => tanh(15 + index * 3e-4));
    expect(values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 2))).toBe(true);
    expect(Math.max(...values)).toBe(1);
    expect([tanh(TANH_LIMIT), tanh(-TANH_LIMIT), tanh(1e300), tanh(-1e300)]).toEqual([1, -1, 1, -1]);
  });
});
