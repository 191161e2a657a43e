import { describe, expect, it } from 'vitest';
import { defaultStep, pointKeyTarget, snapToStep } from './snapToStep.ts';

const press = (key: string, shiftKey = false) => ({ key, shiftKey, altKey: false, ctrlKey: false, metaKey: false });

describe('defaultStep', () => {
  it.each([
    [[-5, 5] as const, 0.1],
    [[-4, 4] as const, 0.05],
    [[0, 1e-6] as const, 1e-8],
    [[-1000, 3000] as const, 20],
    [[2, 2] as const, 1],
  ])('of %j is %d', (domain, step) => {
    expect(defaultStep(domain)).toBe(step);
  });
});

describe('snapToStep', () => {
  it('goes to the nearest step, without binary dust, and stays inside', () => {
    expect(snapToStep(0.31, 0.1, [-5, 5])).toBe(0.3);
    expect(snapToStep(-0.04, 0.1, [-5, 5])).toBe(0);
    expect(snapToStep(9, 0.1, [-5, 5])).toBe(5);
  });
});

describe('pointKeyTarget', () => {
  it('goes one step with an arrow, ten with Shift or a page key, and to the ends', () => {
    const target = (key: string, shift = false) => pointKeyTarget(press(key, shift), 0.2, 0.1, [-5, 5]);
    expect([target('ArrowRight'), target('ArrowUp'), target('ArrowLeft')]).toEqual([0.3, 0.3, 0.1]);
    expect([target('ArrowRight', true), target('PageDown')]).toEqual([1.2, -0.8]);
    expect([target('Home'), target('End')]).toEqual([-5, 5]);
  });

  it('leaves other keys, and those that belong to the browser, alone', () => {
    expect(pointKeyTarget(press('a'), 0, 0.1, [-5, 5])).toBeUndefined();
    expect(pointKeyTarget({ ...press('ArrowLeft'), altKey: true }, 0, 0.1, [-5, 5])).toBeUndefined();
  });

  it('starts in the middle where the point is nowhere', () => {
    expect(pointKeyTarget(press('ArrowRight'), NaN, 0.1, [0, 4])).toBe(2.1);
  });
});
