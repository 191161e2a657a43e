import { describe, expect, it } from 'vitest';
import { followText } from './movedNumbers.ts';

const start = { moved: { a: 2, b: -3 }, aside: [] };

describe('numbers that were moved', () => {
  it('stay while the text gives what it gave', () => {
    expect(followText(start, { b: 1 }, { b: 1, c: 4 })).toEqual(start);
  });

  it('give way to a number that is typed, and are back when it is gone', () => {
    const typed = followText(start, {}, { a: 4 });
    expect(typed.moved).toEqual({ b: -3 });
    expect(followText(typed, { a: 4 }, {}).moved).toEqual({ a: 2, b: -3 });
  });

  it('each belong to what the text gave when they were moved', () => {
    const typed = followText(start, {}, { a: 4 });
    const movedAgain = followText({ ...typed, moved: { ...typed.moved, a: 4.5 } }, { a: 4 }, {});
    expect(movedAgain.moved).toEqual({ a: 2, b: -3 });
    expect(followText(movedAgain, {}, { a: 4 }).moved).toEqual({ a: 4.5, b: -3 });
  });

  it('have any name', () => {
    const odd = Object.fromEntries([['__proto__', 3]]);
    expect(Object.entries(followText({ moved: odd, aside: [] }, {}, {}).moved)).toEqual([['__proto__', 3]]);
  });
});
