import { describe, expect, it } from 'vitest';
import { functionPath, undefinedRegions } from './functionPath.ts';

function sampled(f: (x: number) => number, [from, to] = [-5, 5], count = 400) {
  const xs = Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  return { xs, ys: xs.map(f) };
}
const scales = { x: (x: number) => x * 10, y: (y: number) => 100 - y * 10, yDomain: [-4, 4] as const };
const pieces = (path: string): string[] => path.split('M').slice(1);

describe('functionPath', () => {
  it('goes through every sample', () => {
    expect(
      functionPath(
        sampled((x) => x, [0, 2], 3),
        scales,
      ),
    ).toBe('M0,100L10,90L20,80');
  });

  it.each([
    ['1 / x', (x: number) => 1 / x, 2],
    ['1 / x with a sample on the pole', (x: number) => 1 / (Math.abs(x) < 0.02 ? 0 : x), 2],
    ['1 / x ** 2, which comes back on the same side', (x: number) => 1 / (x * x), 1],
    ['tan', Math.tan, 5],
    ['the sign of x', Math.sign, 2],
    ['relu, whose corner is no jump', (x: number) => Math.max(0, x), 1],
    ['a steep but smooth tanh', (x: number) => Math.tanh(40 * x), 1],
  ])('draws %s in as many pieces as it has', (_name, f, count) => {
    expect(pieces(functionPath(sampled(f), scales))).toHaveLength(count);
  });

  it('leaves a gap where the function is not a number, and runs to the edge where it is infinite', () => {
    const path = functionPath(sampled(Math.log), scales);
    expect(path.startsWith('M0.13,')).toBe(true);
    expect(functionPath(sampled(Math.log, [0, 1], 3), scales)).toBe('M0,4140L5,106.93L10,100');
  });

  it('has only finite numbers in it', () => {
    const path = functionPath(
      sampled((x) => 1e300 / x, [-1, 1], 5),
      scales,
    );
    expect(path).not.toMatch(/NaN|Infinity/);
  });
});

describe('undefinedRegions', () => {
  it('finds where the function is not a number', () => {
    const [[from, to] = []] = undefinedRegions(sampled(Math.log));
    expect(from).toBe(-5);
    expect(to).toBeCloseTo(0, 1);
    expect(undefinedRegions(sampled(Math.exp))).toEqual([]);
    expect(undefinedRegions(sampled((x) => Math.sqrt(x * x - 1)))).toHaveLength(1);
    expect(undefinedRegions(sampled(() => NaN))).toEqual([[-5, 5]]);
  });
});
