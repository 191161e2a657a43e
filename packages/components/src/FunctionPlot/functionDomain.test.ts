import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, valueDomain, variableDomain } from './functionDomain.ts';
import { functionScales } from './functionScales.ts';
import { tangentGeometry } from './tangentGeometry.ts';

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

  it('is not led by single samples beside a pole, however large', () => {
    for (const spike of [1e3, 1e9, 1e29, 1e150, Number.MAX_VALUE]) {
      const ys = sample((x) => x * x);
      ys[100] = spike;
      expect(valueDomain(ys)).toEqual([Math.min(...ys), 25]);
    }
  });

  it('cuts off what grows without measure', () => {
    expect(valueDomain(sample((x) => Math.exp(Math.exp(x))))[1]).toBeLessThan(100);
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

describe('holding', () => {
  it('leaves an axis as it is that holds the value', () => {
    expect(holding([-1, 1], 0.5)).toEqual([-1, 1]);
    expect(holding([-1, 1], undefined)).toEqual([-1, 1]);
    expect(holding([-1, 1], Infinity)).toEqual([-1, 1]);
  });

  it('widens one that does not, with room', () => {
    expect(holding([0, 1], 10)).toEqual([0, 11]);
    expect(holding([0, 1], -9)).toEqual([-10, 1]);
    for (const end of holding([0, 1], Number.MAX_VALUE)) expect(Number.isFinite(end)).toBe(true);
  });
});

describe('the axis of values around a point', () => {
  const coefficient = fc.double({ min: -10, max: 10, noNaN: true });
  const pole = fc.record({
    at: fc.double({ min: -5, max: 5, noNaN: true }),
    size: coefficient,
    power: fc.constantFrom(1, 2, 4),
  });
  /** Polynomials with poles, some of them as good as on a sample. */
  const curves = fc.record({
    coefficients: fc.array(coefficient, { minLength: 1, maxLength: 5 }),
    poles: fc.array(pole, { maxLength: 3 }),
  });
  const plotted = (curve: {
    readonly coefficients: number[];
    readonly poles: { at: number; size: number; power: number }[];
  }) => {
    const f = (x: number): number =>
      curve.coefficients.reduce((sum, c, power) => sum + c * x ** power, 0) +
      curve.poles.reduce((sum, { at, size, power }) => sum + size / (x - at) ** power, 0);
    const slope = (x: number): number =>
      curve.coefficients.reduce((sum, c, power) => sum + (power === 0 ? 0 : c * power * x ** (power - 1)), 0) -
      curve.poles.reduce((sum, { at, size, power }) => sum + (size * power) / (x - at) ** (power + 1), 0);
    return { f, slope, ys: sample(f) };
  };
  const scalesAt = (ys: Float64Array, y: number) =>
    functionScales({ width: 284, height: 220, xDomain: [-5, 5], yDomain: holding(valueDomain(ys), y) });

  it('always has the point well inside', () => {
    fc.assert(
      fc.property(curves, fc.double({ min: -5, max: 5, noNaN: true }), (curve, x) => {
        const { f, ys } = plotted(curve);
        fc.pre(Math.abs(f(x)) < 1e299);
        const scales = scalesAt(ys, f(x));
        expect(scales.y(f(x))).toBeGreaterThanOrEqual(7.9);
        expect(scales.y(f(x))).toBeLessThanOrEqual(scales.height - 7.9);
      }),
    );
  });

  it('shows the slope of the tangent where most of the curve is not much steeper', () => {
    let count = 0;
    fc.assert(
      fc.property(curves, (curve) => {
        const { f, slope, ys } = plotted(curve);
        const sorted = ys.filter(Number.isFinite).sort();
        const [low = NaN, high = NaN] = [sorted[20], sorted[380]];
        for (let x = -4.75; x < 5; x += 0.5) {
          const isOne = f(x) >= low && f(x) <= high && Math.abs(slope(x)) * 10 >= 0.25 * (high - low);
          if (!isOne || high - low < 1e-3) continue;
          const { from, to } = tangentGeometry({ x, y: f(x), slope: slope(x) }, scalesAt(ys, f(x))) ?? {};
          expect(Math.abs((to?.y ?? 0) - (from?.y ?? 0))).toBeGreaterThan(7);
          count += 1;
        }
      }),
    );
    expect(count).toBeGreaterThan(20);
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
