import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradientCheck } from '../autograd/checkGradients.ts';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import { checkGradients } from './checkGradients.ts';
import { parseExpression } from './parse.ts';

function check(source: string, a: number, b = 1, c = 1): GradientCheck | undefined {
  return checkGradients(parseExpression(source), { a, b, c })[0];
}

describe('checkGradients', () => {
  it('checks each variable in the order of the expression', () => {
    const checks = checkGradients(parseExpression('(a * b + c).tanh()'), { a: 2, b: -3, c: 5.5 });
    expect(checks.map(({ variable, ok }) => [variable, ok])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
    ]);
    expect(checks.every(({ difference }) => difference < 1e-10)).toBe(true);
  });

  it('agrees with autograd on any expression at a smooth point', () => {
    const coordinate = fc.integer({ min: -200, max: 200 }).map((n) => n / 100 + 0.00317);
    const point = fc.record({ a: coordinate, b: coordinate, c: coordinate });
    fc.assert(
      fc.property(arbitraryExpression(undefined, coordinate, 3), point, (expression, bindings) => {
        for (const { autograd, numeric, kink, ok, note } of checkGradients(expression, bindings)) {
          fc.pre(Number.isFinite(autograd) && Number.isFinite(numeric) && !kink);
          expect({ autograd, numeric, ok, note }).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['relu(a)', 'There is a kink here: the slope jumps from 0 to 1, and autograd takes 0.'],
    ['abs(a)', 'There is a kink here: the slope jumps from -1 to 1, and autograd takes 0.'],
    ['leaky_relu(a)', 'There is a kink here: the slope jumps from 0.01 to 1, and autograd takes 0.01.'],
    ['max(a, b - 1)', 'There is a kink here: the slope jumps from 0 to 1, and autograd takes 0.5.'],
    ['3 * min(a, 0) + a', 'There is a kink here: the slope jumps from 4 to 1, and autograd takes 2.5.'],
  ])('explains the kink of %s at 0 without an alarm', (source, note) => {
    expect(check(source, 0)).toMatchObject({ ok: true, kink: true, note });
  });

  it('sees no kink where both sides agree', () => {
    expect(check('elu(a)', 0)).toMatchObject({ ok: true, kink: false });
    expect(check('relu(a)', 0.0001)).toMatchObject({ ok: true, kink: false, numeric: 1 });
    expect(check('relu(a) ** 2', 0)).toMatchObject({ ok: true, kink: false });
  });

  it.each([
    ['log(a)', -1, 'The value here is not a number, so it has no slope to measure.'],
    ['1 / a', 0, 'The value here is infinite, so it has no slope to measure.'],
    ['exp(a)', 1000, 'The value here is infinite, so it has no slope to measure.'],
    ['(-2) ** a', 2, 'The value is a finite number only at this point, so it has no slope to measure.'],
    [
      '1 / (1 + exp(-a))',
      -1000,
      'Autograd gives NaN: a number on its way is too large, though the slope itself is finite.',
    ],
    ['0 ** a', 0, 'The value jumps or wiggles too fast here for its slope to be measured.'],
    [
      'relu(a) - relu(-a)',
      0,
      'The two differ: a kink inside the expression hides here, or a number on the way is too large or too small.',
    ],
  ])('says why it cannot vouch for %s at %f', (source, a, note) => {
    expect(check(source, a)).toMatchObject({ ok: false, note });
  });

  const lost =
    'This slope is too small to be measured: beside the large numbers on the way, small changes are lost in rounding.';
  it.each([
    ['1e12 * b + a', 2],
    ['exp(30 * b) + a * a', 0.7],
    ['(1e16 + a) - 1e16', 1],
    ['1e14 * b + relu(a)', 0],
  ])('blames rounding, and neither a jump nor a kink, where large numbers hide the slope of %s at %f', (source, a) => {
    expect(check(source, a)).toMatchObject({ ok: false, kink: false, numeric: NaN, note: lost });
  });

  it('measures beside large numbers whose rounding does not reach the output', () => {
    for (const [source, a] of [
      ['log(1 + exp(a))', 40],
      ['log(1 + exp(a))', 700],
      ['tanh(1e16 * b) + a', 0.7],
      ['a / 1e12 * 1e12', 0.7],
    ] as const) {
      const { ok, difference = NaN } = check(source, a) ?? {};
      expect([source, ok, difference < 1e-9]).toEqual([source, true, true]);
    }
    const [, unused] = checkGradients(parseExpression('a * 1e16'), { a: 1, b: 1, c: 1 });
    expect(unused).toMatchObject({ variable: 'b', numeric: 0, ok: true });
  });

  it('finds no fault near a pole, however near', () => {
    const sources = fc.constantFrom('1 / a', 'b / a + c', 'log(abs(a))', 'a ** -2', '1 / (a * b)', 'sqrt(a * a)');
    const point = fc.tuple(
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.integer({ min: -100, max: 2 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(sources, point, (source, [digits, exponent, isNegative]) => {
        const a = (isNegative ? -digits : digits) * 10 ** exponent;
        const { ok, kink, difference } = check(source, a, 2, 3) ?? {};
        expect({ source, a, ok, kink, difference }).toEqual({ source, a, ok: true, kink: false, difference });
        expect(difference).toBeLessThan(1e-6);
      }),
    );
  });

  it('measures between a point and a kink beside it, and where rounding hides that the kink is beside it, names it', () => {
    for (const a of [1e-3, 1e-6, 1e-9, -1e-9, 1e-11]) {
      expect(check('relu(a) + b * c', a, 2, 3)).toMatchObject({ autograd: a > 0 ? 1 : 0, ok: true, kink: false });
    }
    const note = 'There is a kink here: the slope jumps from 0 to 1, and autograd takes 1.';
    expect(check('relu(a) + b * c', 1e-14, 2, 3)).toMatchObject({ ok: true, kink: true, note });
  });

  it('vouches for nothing where the value wiggles between two numbers', () => {
    const note = 'The value jumps or wiggles too fast here for its slope to be measured.';
    expect(check('sin(1e20 * a)', 1)).toMatchObject({ ok: false, numeric: NaN, note });
  });

  it('knows a vertical curve, and one that ends', () => {
    const vertical = 'The curve is vertical here: its slope grows without limit.';
    expect(check('sqrt(a)', 0)).toMatchObject({
      autograd: Infinity,
      numeric: Infinity,
      difference: 0,
      ok: true,
      note: vertical,
    });
    const ends = 'The value is finite only to the right of this point, where the slope is measured.';
    expect(check('a ** 1.5', 0)).toMatchObject({ autograd: 0, ok: true, note: ends });
  });

  it('measures steep, flat, tiny and huge ones', () => {
    for (const [source, a] of [
      ['exp(a)', 100],
      ['log(a)', 1e-6],
      ['a * a', 1e8],
      ['exp(-a * a)', 30],
      ['sin(1000 * a)', 1],
    ] as const) {
      expect(check(source, a)).toMatchObject({ ok: true, kink: false });
    }
  });

  it('allows for rounding where nothing exact can be measured', () => {
    expect(check('(1e10 + a) - 1e10', 1)).toMatchObject({
      ok: true,
      note: 'The slope can only be measured roughly here.',
    });
  });
});
