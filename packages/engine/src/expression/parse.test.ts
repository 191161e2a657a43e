import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputOf, readGolden } from '../testing/golden.ts';
import { foldExpression } from './foldExpression.ts';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import { parseExpression } from './parse.ts';
import type { ParseOptions } from './parse.ts';
import { printExpression } from './print.ts';

/** The mistake in an input, or undefined where there is none. Anything else that is thrown fails the test. */
function mistakeIn(source: string, options?: ParseOptions): ExpressionSyntaxError | undefined {
  try {
    parseExpression(source, options);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return error;
    throw error;
  }
}

/** The tree with each operation in brackets, its operands after its name. */
function treeOf(source: string): string {
  return foldExpression(parseExpression(source).root, (node, operands) => {
    if (node.kind === 'number') return String(node.value);
    return node.kind === 'variable' ? node.name : `[${[node.op, ...operands].join(',')}]`;
  });
}

const golden = readGolden('expressions');

describe.skipIf(golden === undefined)('golden mistakes', () => {
  it.each(golden?.malformed ?? [])('refuses $id ($reason) where the mistake is', (row) => {
    const source = inputOf(row);
    const mistake = mistakeIn(source);
    expect(row.pos_any ?? [row.pos]).toContain(mistake?.start);
    expect(flawsIn(source, mistake)).toEqual([]);
  });
});

/** What keeps a mistake from being one plain sentence about an underlined place inside the text. */
function flawsIn(source: string, mistake: ExpressionSyntaxError | undefined): string[] {
  if (mistake === undefined) return [];
  const { message, start, end, hint } = mistake;
  const isInside = start >= 0 && end <= source.length && (start < end || start === source.length);
  return [
    ...(isInside ? [] : [`${start}–${end}`]),
    ...(/^[A-Z][^]*\.$/.test(message) ? [] : [message]),
    ...(hint === undefined || /^[A-Z][^]*[.?]$/.test(hint) ? [] : [hint]),
  ];
}

describe('parseExpression', () => {
  it.each([
    ['a + b * c', '[add,a,[mul,b,c]]'],
    ['a - b - c', '[sub,[sub,a,b],c]'],
    ['a / b * c', '[mul,[div,a,b],c]'],
    ['a ** b ** c', '[pow,a,[pow,b,c]]'],
    ['-a ** 2', '[neg,[pow,a,2]]'],
    ['2 ** -a ** b', '[pow,2,[neg,[pow,a,b]]]'],
    ['-a * b', '[mul,[neg,a],b]'],
    ['-a.tanh()', '[neg,[tanh,a]]'],
    ['2 * a.relu() ** 2', '[mul,2,[pow,[relu,a],2]]'],
    ['-+-a', '[neg,[neg,a]]'],
    ['a.max(b).tanh()', '[tanh,[max,a,b]]'],
  ])('reads %s with the precedence of Python', (source, tree) => {
    expect(treeOf(source)).toBe(tree);
  });

  it.each([
    ['-3', '-3'],
    ['a - 3', '[sub,a,3]'],
    ['a * -3', '[mul,a,-3]'],
    ['2 ** -3', '[pow,2,-3]'],
    ['-3 ** 2', '[neg,[pow,3,2]]'],
    ['-3.5.tanh()', '[neg,[tanh,3.5]]'],
    ['-(3)', '[neg,3]'],
    ['--3', '[neg,-3]'],
  ])('makes a minus part of a number only directly before it: %s', (source, tree) => {
    expect(treeOf(source)).toBe(tree);
  });

  it.each([
    ['1', 1],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1.', 1],
    ['1e-3', 1e-3],
    ['1.5E+2', 150],
    ['0.5', 0.5],
    ['00', 0],
    ['1e-999', 0],
    ['1.7976931348623157e308', Number.MAX_VALUE],
  ])('reads the number %s', (source, value) => {
    expect(parseExpression(source).root).toEqual({ kind: 'number', value });
  });

  it('reads white space of any kind', () => {
    expect(treeOf('\n a\t+\u00a0b\r\n')).toBe('[add,a,b]');
  });

  it('knows the variables that it is given, and no others', () => {
    const { root, variables } = parseExpression('x1 + __proto__', { variables: ['x1', '__proto__', 'θ'] });
    expect(root).toMatchObject({ op: 'add', operands: [{ name: 'x1' }, { name: '__proto__' }] });
    expect(variables).toEqual(['x1', '__proto__', 'θ']);
    expect(mistakeIn('a', { variables: ['x1'] })?.message).toBe('There is no variable `a`.');
  });

  it('tells a variable from a function of the same name by what follows', () => {
    const { root } = parseExpression('max * max(max, 1)', { variables: ['max'] });
    expect(root).toMatchObject({ op: 'mul', operands: [{ name: 'max' }, { op: 'max' }] });
  });

  it.each([
    ['tnah(a)', 0, 4, 'There is no function `tnah`.', 'Did you mean `tanh`?'],
    ['a + leakyRelu(b)', 4, 13, 'There is no function `leakyRelu`.', 'Did you mean `leaky_relu`?'],
    ['ln(a)', 0, 2, 'There is no function `ln`.', 'Did you mean `log`?'],
    ['pow(a, 2)', 0, 3, 'There is no function `pow`.', 'Write `… ** …`.'],
    ['a ^ 2', 2, 3, 'The sign `^` is not used here.', 'Write `**` for powers.'],
    ['a × b', 2, 3, 'This sign for multiplication is not used here.', 'Use `*`.'],
    ['a − b', 2, 3, 'This dash looks like a minus but is another character.', 'Use a plain hyphen `-`.'],
    ['2a', 1, 2, 'An operator is missing between `2` and `a`.', 'Write `2 * a` to multiply.'],
    ['a²', 1, 2, 'Raised digits are not read.', 'Write `** 2`.'],
    [
      'a * 1,5',
      5,
      6,
      'A comma only stands between the values of a function, as in `max(a, b)`.',
      'Write `1.5` with a point.',
    ],
    ['1e999', 0, 5, 'The number `1e999` is too large: the largest is about 1.8e308.', undefined],
    ['0x1f', 0, 4, 'Numbers are decimal here, so `0x1f` is not one.', 'Write `31`.'],
    ['1_000', 0, 5, 'A number is written without underscores.', 'Write `1000`.'],
    ['007', 0, 3, 'A number does not start with extra zeros.', 'Write `7`.'],
    ['2.tanh()', 2, 6, 'The dot in `2.tanh` belongs to the number.', 'Write `(2).tanh()`.'],
    ['a.tanh', 2, 6, 'Parentheses should follow `tanh`.', 'Write `.tanh()`.'],
    ['(a + b', 0, 1, 'This parenthesis is never closed.', 'Add a `)`.'],
    ['2 * pi', 4, 6, 'There is no variable `pi`.', 'Write `3.141592653589793`.'],
    ['B', 0, 1, 'There is no variable `B`.', 'Did you mean `b`?'],
    ['\u0430', 0, 1, 'There is no variable `\u0430`.', 'Type `a` again: a letter here only looks like it.'],
    ['max(a)', 0, 3, 'The function `max` takes 2 values.', 'Write `max(x, y)`.'],
    [
      'a.max(b, c)',
      9,
      10,
      'The function `max` takes one value in its parentheses when written after a dot.',
      'Write `x.max(y)`.',
    ],
    ['😀', 0, 2, 'The character `😀` is not used here.', undefined],
  ])('explains %s', (source, start, end, message, hint) => {
    const mistake = mistakeIn(source);
    expect(mistake).toMatchObject({ name: 'ExpressionSyntaxError', message, start, end });
    expect(mistake?.hint).toBe(hint);
  });

  it.each([
    ['a + tnah(b)', 'a + tanh(b)'],
    ['a ^ 2', 'a ** 2'],
    ['a × b − c', 'a * b − c'],
    ['a // b', 'a / b'],
    ['a²', 'a** 2'],
    ['（a)', '(a)'],
    ['2a', '2* a'],
    ['(a)(b)', '(a)* (b)'],
    ['max(a b)', 'max(a , b)'],
    ['a * 1,5', 'a * 1.5'],
    ['a + 1_000', 'a + 1000'],
    ['007', '7'],
    ['0x1f', '31'],
    ['a.tanh + b', 'a.tanh() + b'],
    ['2 * pi', '2 * 3.141592653589793'],
    ['a))', 'a)'],
    ['a\u200b+ b', 'a+ b'],
    ['\u0430 + b', 'a + b'],
  ])('mends %s to %s', (source, mended) => {
    const mistake = mistakeIn(source);
    const { start = 0, end = 0, replacement } = mistake ?? {};
    expect(source.slice(0, start) + replacement + source.slice(end)).toBe(mended);
    expect(mistakeIn(mended)?.start ?? Infinity).toBeGreaterThanOrEqual(start);
  });

  it('offers no replacement where it cannot know what was meant', () => {
    for (const source of ['', '(a', 'a +', 'foo(a)', 'x', 'a = b', '1e999', 'max(a)', '[a]']) {
      expect(mistakeIn(source)?.replacement).toBeUndefined();
    }
  });

  it('reads a flat sum up to the limit of length', () => {
    const sum = `a${'+a'.repeat(999)}+`;
    expect(sum.length).toBe(2000);
    expect(() => printExpression(parseExpression(sum.slice(0, -1)))).not.toThrow();
    expect(mistakeIn(`${sum}a`)?.message).toBe(
      'This expression is too long: 2001 characters, where at most 2000 are read.',
    );
  });

  it('reads 200 levels of nesting and refuses more', () => {
    const nested = (open: string, close: string, levels: number): string =>
      open.repeat(levels) + 'a' + close.repeat(levels);
    for (const [open, close] of [
      ['(', ')'],
      ['-', ''],
      ['sin(', ')'],
      ['2**', ''],
      ['+', ''],
    ] as const) {
      expect(mistakeIn(nested(open, close, 200))).toBeUndefined();
      expect(mistakeIn(nested(open, close, 201))?.message).toBe(
        'This is nested too deeply: at most 200 levels are read.',
      );
    }
    expect(mistakeIn(`a${'.sin()'.repeat(300)}`)).toBeUndefined();
  });

  it('refuses what is not text', () => {
    for (const source of [undefined, null, 42, {}, [], Symbol('a')]) {
      expect(() => parseExpression(source as string)).toThrow(ExpressionSyntaxError);
    }
  });

  it('throws nothing but its own errors, whatever is typed', () => {
    const pieces = [
      'a',
      'b',
      'c',
      'x',
      '1',
      '.5',
      '1e',
      '(',
      ')',
      ',',
      '.',
      '+',
      '-',
      '*',
      '/',
      '**',
      ' ',
      'tanh',
      'max',
    ];
    const unusual = ['constructor', '__proto__', '^', '=', '//', '\u2212', '\u200b', '😀', '²', '\ud800', '\n', 'ａ'];
    const soup = fc
      .array(fc.constantFrom(...pieces, ...pieces, ...unusual), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 })),
        (source) => {
          expect(flawsIn(source, mistakeIn(source))).toEqual([]);
        },
      ),
      { numRuns: 700 },
    );
  });
});
