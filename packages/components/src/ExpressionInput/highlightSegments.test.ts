import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightSegments } from './highlightSegments.ts';

const tokens = [
  { kind: 'name', start: 0, end: 3 },
  { kind: '(', start: 3, end: 4 },
  { kind: 'name', start: 5, end: 6 },
  { kind: ')', start: 6, end: 7 },
];

describe('highlightSegments', () => {
  it('cuts between tokens and gives white space no kind', () => {
    expect(highlightSegments('foo( a)', tokens, undefined).map(({ text, kind }) => [text, kind])).toEqual([
      ['foo', 'name'],
      ['(', '('],
      [' ', undefined],
      ['a', 'name'],
      [')', ')'],
    ]);
  });

  it('marks the mistake, also in the middle of a token', () => {
    const wrong = highlightSegments('foo( a)', tokens, { start: 1, end: 5 }).filter((segment) => segment.wrong);
    expect(wrong.map(({ text }) => text).join('')).toBe('oo( ');
  });

  it('marks nothing for an empty span', () => {
    expect(highlightSegments('foo( a)', tokens, { start: 7, end: 7 }).some(({ wrong }) => wrong)).toBe(false);
  });

  it('loses no character, whatever the tokens and the span are', () => {
    const span = fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) });
    const token = fc.record({ kind: fc.constant('x'), start: fc.nat(30), end: fc.nat(30) });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(token), fc.option(span), (source, list, mistake) => {
        const joined = highlightSegments(source, list, mistake ?? undefined)
          .map(({ text }) => text)
          .join('');
        expect(joined).toBe(source);
      }),
    );
  });
});
