import type { NumberLimit } from '@micrograd-playground/engine';
import { formatInteger } from './formatNumber.ts';
import { parseNumber } from './parseNumber.ts';

/** What a person typed as a number that a limit of the engine allows, or a sentence that says what to type. */
export function parseWithin(text: string, limit: NumberLimit): { value: number } | { error: string } {
  const { min, max, whole = false, aboveMin = false } = limit;
  const parsed = parseNumber(text, { min, max, integer: whole });
  if (!aboveMin || ('value' in parsed && parsed.value > min)) return parsed;
  return { error: `Enter a number above ${formatInteger(min)}, up to ${formatInteger(max)}.` };
}
