import { expect, it } from 'vitest';
import { splitSubscript, subscript } from './subscripts.ts';

it.each([
  ['a', 1, 'a₁'],
  ['h1[2].w', 12, 'h1[2].w₁₂'],
  ['x', 0, 'x₀'],
  ['u', 1000, 'u₁₀₀₀'],
])('%s with %i below it is %s, and back', (stem, count, name) => {
  expect(stem + subscript(count)).toBe(name);
  expect(splitSubscript(name)).toEqual({ stem, count });
});

it.each(['a', 'a1', 'x₀₁', '₁', ''])('%j stays as it is', (name) => {
  expect(splitSubscript(name).stem + subscriptOf(name)).toBe(name);
});

function subscriptOf(name: string): string {
  const { count } = splitSubscript(name);
  return count === undefined ? '' : subscript(count);
}
