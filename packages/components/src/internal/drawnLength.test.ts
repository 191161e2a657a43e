import { expect, it } from 'vitest';
import { drawnLength } from './drawnLength.ts';

it('draws the length that is given', () => {
  expect(drawnLength(200.5, 180, 60)).toBe(200.5);
});

it.each([undefined, NaN, Infinity, null as never, 'tall' as never])('draws the default for %s', (given) => {
  expect(drawnLength(given, 180, 60)).toBe(180);
});

it('reads a text', () => {
  expect(drawnLength('200px' as never, 180, 60)).toBe(200);
});

it('is neither too short to show anything nor without end', () => {
  expect(drawnLength(-50, 180, 60)).toBe(60);
  expect(drawnLength(1e9, 180, 60)).toBe(10_000);
});
