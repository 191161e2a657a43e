import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

describe('tokenize', () => {
  it('tells apart what an input box colours', () => {
    expect(tokenize('(a ** .5).tanh(1, x)').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'open (',
      'name a',
      'operator **',
      'number .5',
      'close )',
      'dot .',
      'function tanh',
      'open (',
      'number 1',
      'comma ,',
      'name x',
      'close )',
    ]);
  });

  it('marks what the language does not know instead of throwing', () => {
    expect(tokenize('a ^ 1e').map(({ kind, start, end }) => ({ kind, start, end }))).toEqual([
      { kind: 'name', start: 0, end: 1 },
      { kind: 'illegal', start: 2, end: 3 },
      { kind: 'illegal', start: 4, end: 6 },
    ]);
    expect(tokenize('^')[0]?.mistake?.hint).toBe('Write `**` for powers.');
  });

  it('covers any text but its white space, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (source) => {
        const tokens = tokenize(source);
        const gaps = tokens.map(({ start }, i) => source.slice(tokens[i - 1]?.end ?? 0, start));
        expect([...gaps, source.slice(tokens.at(-1)?.end ?? 0)].join('').trim()).toBe('');
        expect(tokens.map(({ start, end }) => source.slice(start, end))).toEqual(tokens.map(({ text }) => text));
        expect(tokens.every(({ start }, i) => start >= (tokens[i - 1]?.end ?? 0))).toBe(true);
        expect(tokens.every(({ kind, mistake }) => (kind === 'illegal') === (mistake !== undefined))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
