import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizeProgram } from './tokenizeProgram.ts';

const kinds = (source: string) =>
  tokenizeProgram(source).map(({ kind, start, end }) => [source.slice(start, end), kind]);

describe('tokenizeProgram', () => {
  it('tells assignments, functions and what is read over apart', () => {
    expect(kinds('c += tanh(a) # sum\nprint(c)')).toEqual(
      [
        ['c', 'name'],
        ['+=', 'assign'],
        ['tanh', 'function'],
        ['(', 'open'],
        ['a', 'name'],
        [')', 'close'],
        ['# sum', 'ignored'],
        ['print(c)', 'ignored'],
      ].flatMap(([text, kind]) =>
        kind === 'assign'
          ? [
              ['+', kind],
              ['=', kind],
            ]
          : [[text, kind]],
      ),
    );
  });

  it('takes backward() for a line that counts', () => {
    expect(kinds('e.backward()')).not.toContainEqual(['e.backward()', 'ignored']);
    expect(kinds('e.backward()')[0]).toEqual(['e', 'name']);
  });

  it('covers text in order and without overlap, whatever it is', () => {
    const pieces = fc.constantFrom(
      'a',
      '=',
      '+',
      '\n',
      '#',
      "'",
      ';',
      'Value(',
      ')',
      'label',
      ',',
      '.',
      'print(',
      '\r',
      ' ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        const source = all.join('');
        let last = 0;
        for (const { start, end } of tokenizeProgram(source)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});
