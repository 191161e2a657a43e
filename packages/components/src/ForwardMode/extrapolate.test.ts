import { expect, it } from 'vitest';
import { extrapolate, inputStops } from './extrapolate.ts';

const counts = {
  inputs: 3,
  forwardPass: { multiplications: 5, additions: 2, total: 7 },
  reversePass: { multiplications: 5, additions: 0, total: 5 },
};

it('counts three passes of forward mode for three inputs, and one of reverse mode', () => {
  expect(extrapolate(counts, 3)).toEqual({
    inputs: 3,
    forwardPasses: 3,
    forwardEach: 7,
    forwardTotal: 21,
    reverseTotal: 5,
  });
});

it('lets forward mode grow with the square of the inputs, reverse mode in proportion', () => {
  expect(extrapolate(counts, 3000)).toMatchObject({ forwardTotal: 21_000_000, reverseTotal: 5000 });
});

it('goes from the own number of inputs to a million', () => {
  expect(inputStops(3)).toEqual([
    3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000,
  ]);
  expect(inputStops(1)[0]).toBe(1);
});
