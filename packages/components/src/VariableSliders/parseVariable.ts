import { parseNumber } from '../internal/parseNumber.ts';

/** Any finite number, in plain or e-notation; what is not one answers with the given sentence. */
export function parseVariable(text: string, notANumber: string): { value: number } | { error: string } {
  const parsed = parseNumber(text, { min: -Number.MAX_VALUE, max: Number.MAX_VALUE });
  return 'value' in parsed ? parsed : { error: notANumber };
}
