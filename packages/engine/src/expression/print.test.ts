import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryExpression } from '../testing/arbitraryExpression.ts';
import type { Expression } from './ast.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';

const print = (source: string): string => printExpression(parseExpression(source));

describe('printExpression', () => {
  it('prints what parses back to the same tree', () => {
    fc.assert(
      fc.property(arbitraryExpression(), (expression) => {
        const text = printExpression(expression);
        fc.pre(text.length <= 2000);
        expect(parseExpression(text)).toEqual(expression);
      }),
      { numRuns: 500 },
    );
  });

  it('needs every pair of parentheses that it prints', () => {
    fc.assert(
      fc.property(arbitraryExpression(['add', 'sub', 'mul', 'div', 'pow', 'neg'], fc.integer()), (expression) => {
        const text = printExpression(expression);
        fc.pre(text.length <= 2000);
        for (const { index: open } of text.matchAll(/\(/g)) {
          const close = closing(text, open);
          const without = text.slice(0, open) + text.slice(open + 1, close) + text.slice(close + 1);
          expect(parseExpression(without)).not.toEqual(expression);
        }
      }),
    );
  });

  it.each([
    ['( ((a*b)) +c).tanh( )', 'tanh(a * b + c)'],
    ['(a)-((b-c))', 'a - (b - c)'],
    ['(a**b)**c', '(a ** b) ** c'],
    ['a**(b**c)', 'a ** b ** c'],
    ['(-a)**2', '(-a) ** 2'],
    ['-(a**2)', '-a ** 2'],
    ['(-3)**2', '(-3) ** 2'],
    ['-(3)', '-(3)'],
    ['a*(-b)', 'a * -b'],
    ['a.max(-1e-7)', 'max(a, -1e-7)'],
  ])('prints %s as %s', (source, printed) => {
    expect(print(source)).toBe(printed);
  });

  it('keeps the sign of zero', () => {
    expect(print('-0')).toBe('-0');
  });

  it('prints trees of any depth', () => {
    let root: Expression['root'] = { kind: 'variable', name: 'a' };
    for (let i = 0; i < 20_000; i++) root = { kind: 'operation', op: 'sin', operands: [root] };
    expect(printExpression({ root, variables: ['a'] })).toHaveLength(20_000 * 5 + 1);
  });
});

/** Where the parenthesis that opens at a position is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return text.length;
}
