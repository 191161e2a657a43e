import { describe, expect, it } from 'vitest';
import { erf } from './erf.ts';

/** The Maclaurin series summed with 60 decimal digits, rounded to float64. */
const KNOWN: readonly (readonly [x: number, erf: number])[] = [
  [0.001, 0.0011283787909692365],
  [0.1, 0.1124629160182849],
  [0.25, 0.27632639016823696],
  [0.5, 0.5204998778130465],
  [0.75, 0.7111556336535151],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2, 0.9953222650189527],
  [2.5, 0.999593047982555],
  [2.999, 0.9999777698314002],
  [3, 0.9999779095030014],
  [3.001, 0.9999780483390822],
  [3.5, 0.9999992569016276],
  [4, 0.9999999845827421],
  [5, 0.9999999999984626],
  [5.9, 0.9999999999999999],
];

describe('erf', () => {
  it.each(KNOWN)('at %f is %f', (x, expected) => {
    expect(Math.abs(erf(x) - expected)).toBeLessThan(1e-15);
    expect(erf(-x)).toBe(-erf(x));
  });

  it('keeps its relative accuracy near 0', () => {
    expect(erf(1e-10) / 1.1283791670955126e-10).toBeCloseTo(1, 15);
    expect(erf(1e-300)).toBeGreaterThan(0);
  });

  it('reaches its limits, and passes NaN on', () => {
    expect([erf(0), erf(7), erf(Infinity), erf(-Infinity), erf(NaN)]).toEqual([0, 1, 1, -1, NaN]);
  });

  it('is continuous where its formula changes', () => {
    for (const x of [3, 6]) expect(Math.abs(erf(x * (1 + 2e-16)) - erf(x * (1 - 2e-16)))).toBeLessThan(1e-15);
  });
});
