import { describe, expect, it } from 'vitest';
import type { LeftTexts, TypedText } from './TypedText.ts';
import { inOtherLanguage, leave } from './TypedText.ts';

const expression = (source: string, bindings = {}): TypedText => ({ source, isProgram: false, bindings });
const program = (source: string, bindings = {}): TypedText => ({ source, isProgram: true, bindings });

const FALLBACK = expression('(a * b + c).tanh()');
const NOTHING: LeftTexts = {};

/** Goes to the other language and says what is there and what was left. */
function change(present: TypedText, left: LeftTexts = NOTHING) {
  const next = inOtherLanguage(present, left, FALLBACK);
  return { next, left: leave(present, next, left) };
}

describe('another language for the same box', () => {
  it('makes a program of one line of an expression, with its numbers', () => {
    expect(change(expression(' a * b ', { a: 2 })).next).toEqual(program('L = a * b', { a: 2 }));
    expect(change(expression('')).next.source).toBe('');
    expect(change(expression('e = a * b')).next.source).toBe('e = a * b');
  });

  it('makes an expression of a program of one line that no expression was left for', () => {
    expect(change(program('L = a * b')).next.source).toBe('a * b');
    expect(change(program('e = a * b\nL = e + c')).next).toBe(FALLBACK);
    expect(change(program('L == a')).next).toBe(FALLBACK);
  });

  it('comes back to each text with its own numbers', () => {
    const mine = expression('a * b', { a: 2 });
    const lines = program('e = a * b\nL = e + c', { c: 10 });
    const there = change(lines, { expression: mine });
    expect(there.next).toBe(mine);
    const back = change(there.next, there.left);
    expect(back.next).toBe(lines);
    expect(change(back.next, back.left).next).toBe(mine);
  });

  it('makes the program anew where it was only the expression, which takes the numbers that were moved', () => {
    const there = change(expression('a * b', { a: 2, b: 3 }));
    const back = change({ ...there.next, bindings: { a: 4 } }, there.left);
    expect(back.next).toEqual(expression('a * b', { a: 4, b: 3 }));
    expect(back.left.program).toBeUndefined();
    expect(change({ ...back.next, source: 'a + b' }, back.left).next.source).toBe('L = a + b');
  });

  it('leaves nothing of a text that goes on as a program', () => {
    expect(leave(expression('e = a * b'), program('e = a * b'), NOTHING)).toBe(NOTHING);
  });
});
