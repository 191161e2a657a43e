import { describe, expect, it } from 'vitest';
import { cursorKeyTarget } from './cursorKeyTarget.ts';
import { indexAtOrBefore, leadSeries, nearestIndex } from './LossSeries.ts';

const line = (steps: number[]) => ({ id: 'a', label: 'A', losses: steps.map(() => 1), steps });

describe('finding a recorded step', () => {
  it('takes the last one at or before', () => {
    expect(indexAtOrBefore(line([0, 10, 20]), 19)).toBe(1);
    expect(indexAtOrBefore(line([5, 10]), 0)).toBe(0);
    expect(indexAtOrBefore(line([]), 3)).toBe(-1);
  });
  it('takes the nearest, the earlier of two, and the last one for ever after', () => {
    expect(nearestIndex(line([0, 10, 20]), 16)).toBe(2);
    expect(nearestIndex(line([0, 10, 20]), 15)).toBe(1);
    expect(nearestIndex(line([0, 10, 20]), Infinity)).toBe(2);
    expect(nearestIndex({ id: 'a', label: 'A', losses: [1, 2, 3] }, 1.6)).toBe(2);
  });
  it('leads with the series that has the most', () => {
    const [short, long] = [line([0]), line([0, 1])];
    expect(leadSeries([short, long])).toBe(long);
    expect(leadSeries([line([])])).toBeUndefined();
  });
});

describe('keys of the cursor', () => {
  const press = (key: string, shiftKey = false) => ({ key, shiftKey, altKey: false, ctrlKey: false, metaKey: false });
  it.each([
    ['ArrowRight', false, 51],
    ['ArrowLeft', false, 49],
    ['ArrowRight', true, 60],
    ['PageUp', false, 150],
    ['PageDown', false, 0],
    ['Home', false, 0],
    ['End', false, 1000],
    ['a', false, undefined],
  ])('%s with shift %s goes to %s', (key, shift, index) => {
    expect(cursorKeyTarget(press(key, shift), 50, 1000)).toBe(index);
  });
  it('leaves the browser its own shortcuts', () => {
    expect(cursorKeyTarget({ ...press('ArrowLeft'), altKey: true }, 50, 1000)).toBeUndefined();
  });
});
