import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import type { ParsedProgram } from './ParsedProgram.ts';
import { parseProgram } from './parseProgram.ts';
import type { ParseProgramOptions } from './parseProgram.ts';
import { printProgram } from './printProgram.ts';

/** The mistake in a program, or undefined where there is none. Anything else that is thrown fails the test. */
function mistakeIn(source: string, options?: ParseProgramOptions): ExpressionSyntaxError | undefined {
  try {
    parseProgram(source, options);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return error;
    throw error;
  }
}

/** The text that a mistake underlines. */
const underlined = (source: string): string => {
  const mistake = mistakeIn(source);
  return source.slice(mistake?.start, mistake?.end);
};

const ignoredIn = (source: string, { ignored }: ParsedProgram): (readonly [string, string])[] =>
  ignored.map(({ kind, start, end }) => [kind, source.slice(start, end)]);

describe('parseProgram', () => {
  it('reads lines with names, the last one the output', () => {
    const { lines, variables, freeVariables, defaults } = parseProgram('e = a * b\nd = e + c\nL = d * f');
    expect(lines.map((line) => line.kind === 'assignment' && line.name)).toEqual(['e', 'd', 'L']);
    expect(variables).toEqual(['a', 'b', 'c', 'f']);
    expect(freeVariables).toEqual(variables);
    expect(defaults).toEqual(Object.create(null));
  });

  it('reads a single expression as a program of one line without a name', () => {
    const { lines, variables } = parseProgram('(x1 * w1 + bias).tanh()');
    expect(lines).toMatchObject([{ kind: 'expression', start: 0, end: 23 }]);
    expect(variables).toEqual(['x1', 'w1', 'bias']);
  });

  it('tells where lines, their names and their values stand', () => {
    const source = ' x = Value( 2.0 )  # start\n\n\tL  += x * y ;';
    const { lines } = parseProgram(source);
    const pieces = lines.map((line) => {
      if (line.kind === 'backward') return [];
      const name = line.kind === 'expression' ? undefined : source.slice(line.nameSpan.start, line.nameSpan.end);
      return [source.slice(line.start, line.end), name, source.slice(line.valueSpan.start, line.valueSpan.end)];
    });
    expect(pieces).toEqual([
      ['x = Value( 2.0 )', 'x', 'Value( 2.0 )'],
      ['L  += x * y', 'L', 'x * y'],
    ]);
  });

  it.each(['a = 2.5', 'a = Value(2.5)', "a = Value(2.5, label='a')", 'a = torch.tensor(2.5, requires_grad=True)'])(
    'makes a number with a name a variable: %s',
    (source) => {
      const { lines, variables, freeVariables, defaults } = parseProgram(`${source}\nL = a * b`);
      expect(lines[0]).toMatchObject({ kind: 'variable', name: 'a', value: 2.5 });
      expect(variables).toEqual(['a', 'b']);
      expect(freeVariables).toEqual(['b']);
      expect(defaults.a).toBe(2.5);
    },
  );

  it('takes the last number that a name gets before it is used', () => {
    const { lines, defaults } = parseProgram('a = 2\na = 3\nL = a * a');
    expect(lines.map(({ kind }) => kind)).toEqual(['variable', 'assignment']);
    expect(defaults.a).toBe(3);
  });

  it('makes a number a constant where its name was used for something else before', () => {
    const { lines, variables, defaults } = parseProgram('y = a * 2\na = 3\ny = 4\nL = a + y');
    expect(lines.map(({ kind }) => kind)).toEqual(['assignment', 'assignment', 'assignment', 'assignment']);
    expect(variables).toEqual(['a']);
    expect(defaults).toEqual(Object.create(null));
  });

  it('gives names of known numbers their number to start with', () => {
    expect(parseProgram('2 * pi * r').defaults).toEqual(Object.assign(Object.create(null), { pi: Math.PI }));
    expect(parseProgram('pi = 3\n2 * pi').defaults.pi).toBe(3);
  });

  it('reads over what computes nothing, and says so', () => {
    const source = [
      'from micrograd.engine import Value',
      "a = Value(2.0, label='a')  # the # first",
      "L = a * a; L.label = 'L; #'",
      "print(f'{L.data:.4f}; #')",
      'L.backward()',
      'draw_dot(L)',
    ].join('\n');
    const program = parseProgram(source);
    expect(program.lines.map(({ kind }) => kind)).toEqual(['variable', 'assignment', 'backward']);
    expect(ignoredIn(source, program)).toEqual([
      ['import', 'from micrograd.engine import Value'],
      ['comment', '# the # first'],
      ['attribute', "L.label = 'L; #'"],
      ['display', "print(f'{L.data:.4f}; #')"],
      ['display', 'draw_dot(L)'],
    ]);
  });

  it('tells on which name backward() is called, and where', () => {
    const source = 'e = a * b\nL = e + 1\n e.backward() ; L';
    const line = parseProgram(source).lines[2];
    expect(line).toEqual({
      kind: 'backward',
      name: 'e',
      nameSpan: { start: 21, end: 22 },
      start: 21,
      end: 33,
    });
    expect(source.slice(line?.start, line?.end)).toBe('e.backward()');
  });

  it('takes a number that a name gets after backward() for another value', () => {
    const { lines, defaults } = parseProgram('a = 2\nL = b * b\na.backward()\na = 3');
    expect(lines.map(({ kind }) => kind)).toEqual(['variable', 'assignment', 'backward', 'assignment']);
    expect(defaults.a).toBe(2);
  });

  it('reads functions with the library that they come from in Python', () => {
    const plain = printProgram(parseProgram('tanh(a) + gelu(b)'));
    expect(printProgram(parseProgram('torch.tanh(a) + torch.nn.functional.gelu(b)'))).toBe(plain);
    expect(printProgram(parseProgram('np = a * 2\nnp.tanh()'))).toBe('np = a * 2\ntanh(np)');
  });

  it('takes names that every object has for names like any other', () => {
    const { variables, defaults } = parseProgram('__proto__ = 2\nconstructor = __proto__ * toString\nconstructor');
    expect(variables).toEqual(['__proto__', 'toString']);
    expect(Object.entries(defaults)).toEqual([['__proto__', 2]]);
  });

  it('knows only the names that it is given, if it is given any', () => {
    expect(parseProgram('e = a * b\ne + a', { variables: ['a', 'b'] }).variables).toEqual(['a', 'b']);
    expect(mistakeIn('e = a * q', { variables: ['a', 'b'] })).toMatchObject({ start: 8, end: 9 });
    expect(mistakeIn('c += 1', { variables: ['a'] })).toMatchObject({
      message: 'The name `c` has no value yet.',
      start: 0,
      end: 1,
    });
  });

  it.each([
    ['e = a * b\nd = e + tahn(c)\nL = d', 'tahn', 'There is no function `tahn`.', 'Did you mean `tanh`?'],
    ['e =\nd = 2', '', 'The expression ends where a value should follow `=`.', undefined],
    ['e = * b', '*', 'A value is missing before `*`.', undefined],
    ['e = (a * b\nd = 2', '(', 'This parenthesis is never closed.', 'Add a `)`.'],
    [
      'a\ntanh = a * 2',
      'tanh',
      'The name `tanh` is a function, so no value can have it.',
      'Call it `tanh_`, for example.',
    ],
    [
      'lambda = 2',
      'lambda',
      'The word `lambda` has no meaning here: a line only computes a value.',
      'Write each step on a line of its own, such as `L = a * b`.',
    ],
    ['in = 2', 'in', 'The name `in` is a word of Python, so no value can have it.', 'Call it `in_`, for example.'],
    [
      'for x in y:',
      'for',
      'The word `for` has no meaning here: a line only computes a value.',
      'Write each step on a line of its own, such as `L = a * b`.',
    ],
    ['a, b = 1, 2', 'a, b', 'A line gives a name to one value only.', 'Give each name a line of its own.'],
    ['a + b = c', 'a + b', 'One name stands on the left of `=`.', 'Write `L = …`, for example.'],
    ['2 = a', '2', 'A name stands on the left of `=`, not `2`.', 'Write `L = …`, for example.'],
    ['= a', '=', 'A name is missing before `=`.', 'Write `L = …`, for example.'],
    ['a = b = 2', '=', 'A line has only one `=`, with one name on its left.', 'Give each name a line of its own.'],
    ['a == b', '==', 'The sign `==` is not used here: values are not compared.', undefined],
    ['a //= b', '//', 'There is no division with remainder.', 'Use `/`.'],
    [
      'a.data = 2',
      'a.data',
      'The number of `a` cannot be changed by a line.',
      'Write `a = …` to start with another one.',
    ],
    ['e = a\nL = e(2)', 'e', 'The name `e` is a variable, not a function.', 'Write `e * (…)` to multiply.'],
    ['a = Value', 'Value', 'Parentheses with a number should follow `Value`.', 'Write `Value(2.0)`.'],
    ['a = relu', 'relu', 'The function `relu` needs parentheses around its value.', 'Write `relu(…)`.'],
    ["L = 'a'", "'a'", 'Text in quotation marks has no value.', 'Remove it.'],
    ['', '', 'There is nothing to compute yet.', 'Type a line, for example `L = a * b + c`.'],
    ['L = a * b\nloss.backward()', 'loss', 'The name `loss` has no value yet.', 'Write `loss = …` first.'],
    ['# a\nprint(2)', '', 'There is nothing to compute yet.', 'Type a line, for example `L = a * b + c`.'],
  ])('explains %j', (source, text, message, hint) => {
    expect(mistakeIn(source)).toMatchObject({ name: 'ExpressionSyntaxError', message });
    expect(mistakeIn(source)?.hint).toBe(hint);
    expect(underlined(source)).toBe(text);
  });

  it('has the place of a mistake in the whole text, at the end of its own line', () => {
    expect(mistakeIn('e = a +   # nothing\nd = 2')).toMatchObject({ start: 7, end: 7 });
    expect(mistakeIn('e = a\r\nd = b +\r\nL = d')).toMatchObject({ start: 14, end: 14 });
  });

  it('reads 4,000 characters and 200 lines, and refuses more', () => {
    const long = 'a + '.repeat(999) + 'a + ';
    expect(mistakeIn(`${long.slice(0, 3997)}a`)).toBeUndefined();
    expect(mistakeIn('a'.repeat(4001))?.message).toBe(
      'This program is too long: 4001 characters, where at most 4000 are read.',
    );
    expect(mistakeIn('a\n'.repeat(199))).toBeUndefined();
    expect(mistakeIn('a\n'.repeat(200))?.message).toBe(
      'This program has too many lines: 201, where at most 200 are read.',
    );
  });

  it('refuses what is not text', () => {
    for (const source of [undefined, null, 42, {}, []]) {
      expect(() => parseProgram(source as string)).toThrow(ExpressionSyntaxError);
    }
  });

  it('throws nothing but its own errors, in one plain sentence inside the text, whatever is typed', () => {
    const pieces = ['a', 'b', 'L', '1', '.5', '(', ')', ',', '.', '+', '-', '*', '**', ' ', 'tanh', 'max', '\n', '='];
    const python = [
      '+=',
      '**=',
      ';',
      '#',
      "'",
      '"',
      'Value',
      'Value(',
      'torch.',
      'torch.tensor(',
      'label=',
      '.label = ',
      '.backward()',
      'print(',
      'import ',
      'for ',
      'def ',
      '.data',
      '==',
      '\r\n',
      ':',
      '__proto__',
      'constructor',
      '\\',
      '\ud800',
      '²',
    ];
    const soup = fc.array(fc.constantFrom(...pieces, ...pieces, ...python), { maxLength: 50 });
    const source = fc.oneof(
      soup.map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(source, (text) => {
        const mistake = mistakeIn(text);
        if (mistake === undefined) return;
        const { start, end, message, hint } = mistake;
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        expect(start < end || start === text.length || /[\s;#]/.test(text.charAt(start))).toBe(true);
        expect(message).toMatch(/^[A-Z][^]*\.$/);
        expect(hint ?? 'None.').toMatch(/^[A-Z][^]*[.?]$/);
      }),
      { numRuns: 1500 },
    );
  });
});
