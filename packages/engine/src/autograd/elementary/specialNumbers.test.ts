import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elu } from './elu.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { cos, sin } from './sine.ts';
import { softplus } from './softplus.ts';
import { tanh } from './tanh.ts';

const { MIN_VALUE, MAX_VALUE } = Number;

/** Values as IEEE 754 recommends them: [function, of NaN, of −∞, of −0, of 0, of ∞]. */
const SPECIAL: readonly (readonly [(x: number) => number, ...number[]])[] = [
  [exp, NaN, 0, 1, 1, Infinity],
  [log, NaN, NaN, -Infinity, -Infinity, Infinity],
  [tanh, NaN, -1, -0, 0, 1],
  [sigmoid, NaN, 0, 0.5, 0.5, 1],
  [sin, NaN, NaN, -0, 0, NaN],
  [cos, NaN, NaN, 1, 1, NaN],
  [softplus, NaN, 0, Math.LN2, Math.LN2, Infinity],
  [elu, NaN, -1, -0, 0, Infinity],
  [silu, NaN, NaN, -0, 0, Infinity],
  [erf, NaN, -1, -0, 0, 1],
];

describe.each(SPECIAL.map(([own, ...values]) => [own.name, own, values] as const))('%s', (_name, own, values) => {
  it.each([NaN, -Infinity, -0, 0, Infinity].map((x, index) => [x, values[index] ?? 0] as const))(
    'of %d is %d',
    (x, value) => {
      expect(own(x)).toBe(value);
    },
  );
});

describe('odd functions', () => {
  it.each([tanh, sin, erf])('%o has the same bits on both sides of 0', (own) => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(own(-x)).toBe(-own(x));
      }),
      { numRuns: 500 },
    );
  });

  it.each([tanh, sin, elu])('%o is x itself where x is small', (own) => {
    for (const x of [MIN_VALUE, 3 * MIN_VALUE, 1e-310, 1.5e-300, 1e-20])
      for (const signed of [x, -x]) expect(own(signed)).toBeCloseTo(signed, 320);
  });
});

describe('exp', () => {
  it('overflows and vanishes where the true value does', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
    expect([exp(-MAX_VALUE), exp(MAX_VALUE)]).toEqual([0, Infinity]);
  });
});

describe('log', () => {
  it('knows the whole range of magnitudes', () => {
    expect(log(MIN_VALUE)).toBe(-744.4400719213812);
    expect(log(MAX_VALUE)).toBe(709.782712893384);
    expect([log(1), log(-1), log(-MIN_VALUE)]).toEqual([0, NaN, NaN]);
  });
});
