import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import { mathMLTree } from './mathMLTree.ts';
import type { MathMLElement } from './mathMLTree.ts';
import { parseExpression } from './parse.ts';
import { printMathML } from './printMathML.ts';

const print = (source: string): string => printMathML(parseExpression(source));

/** What is read from left to right, with fractions as [x/y], powers as x^y, roots as √[x]. */
function linear(element: MathMLElement | string): string {
  if (typeof element === 'string') return element === '\u2061' ? '' : element;
  const [x = '', y = ''] = element.children.map(linear);
  if (element.tag === 'mfrac') return `[${x}/${y}]`;
  if (element.tag === 'msup') return `${x}^[${y}]`;
  if (element.tag === 'msqrt') return `√[${x}]`;
  return element.children.map(linear).join('');
}

describe('printMathML', () => {
  it('writes elements of MathML Core', () => {
    expect(print('a ** 2 / 3')).toBe('<math><mfrac><msup><mi>a</mi><mn>2</mn></msup><mn>3</mn></mfrac></math>');
  });

  it.each([
    ['(a * b + c).tanh()', 'tanh(a·b+c)'],
    ['a + b + c', 'a+b+c'],
    ['a - (b - c)', 'a−(b−c)'],
    ['(a + b) / (a - b)', '[a+b/a−b]'],
    ['a / b * c', '[a/b]·c'],
    ['(a / b) ** 2', '([a/b])^[2]'],
    ['(a ** b) ** c', '(a^[b])^[c]'],
    ['tanh(a) ** 2', '(tanh(a))^[2]'],
    ['2 ** -(a + b)', '2^[−(a+b)]'],
    ['(-3) ** 2', '(−3)^[2]'],
    ['-3 ** 2', '−3^[2]'],
    ['a * -b', 'a·(−b)'],
    ['a - -3', 'a−(−3)'],
    ['sqrt(a + 1) * abs(b)', '√[a+1]·|b|'],
    ['1.5e-7 * a', '1.5·10^[−7]·a'],
    ['max(a, b)', 'max(a,b)'],
  ])('writes %s as mathematics does', (source, expected) => {
    expect(linear(mathMLTree(parseExpression(source)))).toBe(expected);
  });

  it('keeps a long sum on one level', () => {
    const { children } = mathMLTree(parseExpression(`a${' + a'.repeat(400)}`));
    expect((children[0] as MathMLElement).children).toHaveLength(801);
  });

  it('closes every element that it opens, and escapes names', () => {
    fc.assert(
      fc.property(arbitraryExpression(), (expression) => {
        const open: string[] = [];
        for (const [, close, tag] of printMathML(expression).matchAll(/<(\/?)(\w+)>/g)) {
          if (close === '') open.push(tag ?? '');
          else expect(open.pop()).toBe(tag);
        }
        expect(open).toEqual([]);
      }),
    );
    const named = { root: { kind: 'variable', name: '<b>' }, variables: ['<b>'] } as const;
    expect(printMathML(named)).toBe('<math><mi>&lt;b&gt;</mi></math>');
  });
});
