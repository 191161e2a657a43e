import { describe, expect, it } from 'vitest';
import { inputOf, readGolden } from '../testing/golden.ts';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import { parseExpression } from './parse.ts';

/** The mistake in an input, or undefined where there is none. Anything else that is thrown fails the test. */
function mistakeIn(source: string, variables?: readonly string[]): ExpressionSyntaxError | undefined {
  try {
    parseExpression(source, variables === undefined ? {} : { variables });
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return error;
    throw error;
  }
}

const golden = readGolden('expressions');

describe.skipIf(golden === undefined)('golden mistakes', () => {
  it.each(golden?.malformed ?? [])('refuses $id ($reason) where the mistake is', (row) => {
    const source = inputOf(row);
    const mistake = mistakeIn(source);
    expect(row.pos_any ?? [row.pos]).toContain(mistake?.start);
    expect(mistake?.message).toMatch(/^[A-Z].*\.$/);
    if (source.length < 50)
        JSON.stringify(source).padEnd(20),
        mistake?.start,
        mistake?.end,
        mistake?.message,
        '|',
        mistake?.hint,
      );
  });
});
