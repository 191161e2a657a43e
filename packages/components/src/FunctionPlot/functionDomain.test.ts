import { describe, expect, it } from 'vitest';
import { valueDomain, variableDomain } from './functionDomain.ts';

const sample = (f: (x: number) => number): Float64Array =>
  Float64Array.from({ length: 400 }, (_, i) => f(-5 + (10 * i) / 399));

describe('valueDomain', () => {
  it('shows the whole of an ordinary curve', () => {
    expect(valueDomain(sample(Math.tanh))).toEqual([Math.tanh(-5), Math.tanh(5)]);
    expect(valueDomain(sample((x) => x ** 4))[1]).toBe(625);
    expect(valueDomain(sample((x) => Math.max(0, x)))).toEqual([0, 5]);
    expect(valueDomain(sample(Math.exp))[1]).toBeCloseTo(Math.exp(5), 10);
  });

  it('cuts a pole off, so that the rest can be seen', () => {
    const [low, high] = valueDomain(sample((x) => 1 / x));
    expect(low).toBeGreaterThan(-6);
    expect(high).toBeLessThan(6);
    expect(high).toBeGreaterThan(1);
  });

  it('keeps a curve that is level but for one peak', () => {
    expect(valueDomain(sample((x) => (Math.abs(x) < 0.1 ? 7 : 0)))).toEqual([0, 7]);
  });

  it('gives a flat line room on both sides, and is not excited by rounding', () => {
    expect(valueDomain([3, 3, 3])).toEqual([1.5, 4.5]);
    expect(valueDomain([0, 0])).toEqual([-1, 1]);
    expect(valueDomain([1e6, 1e6 + 1e-9])[1]).toBeGreaterThan(1.4e6);
  });

  it('leaves gaps and infinities out, and is finite whatever it is given', () => {
    expect(valueDomain([NaN, 1, 2, Infinity, -Infinity])).toEqual([1, 2]);
    expect(valueDomain([NaN, Infinity])).toEqual([0, 1]);
    expect(valueDomain([])).toEqual([0, 1]);
    for (const end of valueDomain([-1.7e308, 1.7e308, 0])) expect(Number.isFinite(end)).toBe(true);
  });
});

describe('variableDomain', () => {
  it('is that of the samples or the one given, and holds the point', () => {
    expect(variableDomain([-1, 0, 1], 0.5, undefined)).toEqual([-1, 1]);
    expect(variableDomain([-1, 0, 1], 7, undefined)).toEqual([-1, 7]);
    expect(variableDomain([-1, 0, 1], -7, [-2, 2])).toEqual([-7, 2]);
    expect(variableDomain([-1, 1], NaN, undefined)).toEqual([-1, 1]);
  });

  it('has a length at the largest numbers too', () => {
    const [low, high] = variableDomain([-1.7e308, 1], 1.7e308, undefined);
    expect(Number.isFinite(high - low)).toBe(true);
  });
});
