import { describe, expect, it } from 'vitest';
import { bendOf, isSymmetric, shapeOf } from './curvature.ts';

describe('bendOf', () => {
  it('takes the sign, rounding for straight, and anything not finite for unknown', () => {
    expect([2, -0.01, 0, -1e-12, NaN, Infinity].map(bendOf)).toEqual([
      'up',
      'down',
      'straight',
      'straight',
      'unknown',
      'unknown',
    ]);
  });
});

describe('shapeOf', () => {
  it.each([
    [
      'a² + b²',
      [
        [2, 0],
        [0, 2],
      ],
      'bowl',
    ],
    [
      '−a² − 3b² + ab',
      [
        [-2, 1],
        [1, -6],
      ],
      'hill',
    ],
    [
      'a · b, which bends along neither variable but between them',
      [
        [0, 1],
        [1, 0],
      ],
      'saddle',
    ],
    [
      'a² − b²',
      [
        [2, 0],
        [0, -2],
      ],
      'saddle',
    ],
    [
      '(a + b)², straight where a + b stays the same',
      [
        [2, 2],
        [2, 2],
      ],
      'trough',
    ],
    [
      '−(a − b)²',
      [
        [-2, 2],
        [2, -2],
      ],
      'ridge',
    ],
    [
      '3a + b',
      [
        [0, 0],
        [0, 0],
      ],
      'flat',
    ],
    [
      'a², without the b that has no part in it',
      [
        [2, 0],
        [0, 0],
      ],
      'bowl',
    ],
    [
      '1e−30 · (a² − b²), however small',
      [
        [2e-6, 0],
        [0, -2e-6],
      ],
      'saddle',
    ],
    [
      'what is not a number',
      [
        [NaN, 0],
        [0, 1],
      ],
      'unknown',
    ],
  ] as const)('of %s', (_name, hessian, shape) => {
    expect(shapeOf(hessian)).toBe(shape);
  });

  it('is right for four variables, whichever way they are mixed', () => {
    // v vᵀ + I: eigenvalues 1, 1, 1, 1 + |v|².
    const v = [1, -2, 0.5, 3];
    const bowl = v.map((x, i) => v.map((y, j) => x * y + (i === j ? 1 : 0)));
    expect(shapeOf(bowl)).toBe('bowl');
    expect(shapeOf(bowl.map((row) => row.map((x) => -x)))).toBe('hill');
    expect(shapeOf(v.map((x) => v.map((y) => x * y)))).toBe('trough');
    expect(shapeOf(v.map((x, i) => v.map((y, j) => x * y - (i === j ? 1 : 0))))).toBe('saddle');
  });
});

describe('isSymmetric', () => {
  it('compares across the diagonal, up to rounding', () => {
    expect(
      isSymmetric([
        [1, 0.1 + 0.2],
        [0.3, 5],
      ]),
    ).toBe(true);
    expect(
      isSymmetric([
        [1, 2],
        [2.001, 5],
      ]),
    ).toBe(false);
    expect(
      isSymmetric([
        [1, NaN],
        [NaN, 5],
      ]),
    ).toBe(true);
  });
});
