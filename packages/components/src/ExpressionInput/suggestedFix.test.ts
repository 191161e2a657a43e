import { ExpressionSyntaxError, parseExpression, printExpression } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { suggestedFix } from './suggestedFix.ts';

function mistakeIn(source: string): ExpressionSyntaxError {
  try {
    parseExpression(source);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return error;
  }
  throw new Error(`${source} has no mistake`);
}

function fixed(source: string): string | undefined {
  const fix = suggestedFix(mistakeIn(source));
  return fix && source.slice(0, fix.start) + fix.replacement + source.slice(fix.end);
}

describe('suggestedFix', () => {
  it.each([
    ['tahn(a)', 'tanh(a)'],
    ['a.Relu()', 'a.relu()'],
    ['a ^ b', 'a ** b'],
    ['a × b', 'a * b'],
    ['a ÷ b', 'a / b'],
    ['a // b', 'a / b'],
    ['a − b', 'a - b'],
    ['（a)', '(a)'],
  ])('mends %s to %s, as the hint of the parser says', (source, result) => {
    expect(fixed(source)).toBe(result);
    expect(() => printExpression(parseExpression(result))).not.toThrow();
  });

  it.each(['(a + b', 'a b', '2a', '', 'foo(a)', 'a = b', '[a]', 'a²', '1e999', 'max(a)'])(
    'offers none where the hint does not say what to write instead: %s',
    (source) => expect(suggestedFix(mistakeIn(source))).toBeUndefined(),
  );

  it('offers none without a hint', () => expect(suggestedFix({ start: 0, end: 1 })).toBeUndefined());
});
