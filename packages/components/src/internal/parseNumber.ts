import { formatInteger } from './formatNumber.ts';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** Commas as they are printed, between groups of three digits; elsewhere one would be meant as a decimal point. */
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.|e|$)/i;

/** What a person typed as a number of the range, or a sentence that says what to type. */
export function parseNumber(
  text: string,
  { min, max, integer = false }: NumberRange,
): { value: number } | { error: string } {
  const written = text.trim().replaceAll('−', '-');
  const trimmed = GROUPED.test(written) ? written.replaceAll(',', '') : written;
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : NaN;
  const kind = integer ? 'a whole number' : 'a number';
  const range = `${kind} from ${print(min)} to ${print(max)}`;
  if (Number.isNaN(value))
    return { error: trimmed === '' ? `Enter ${range}.` : `This is not a number. Enter ${range}.` };
  if (value < min || value > max || (integer && !Number.isInteger(value))) return { error: `Enter ${range}.` };
  return { value };
}

function print(x: number): string {
  return Number.isInteger(x) ? formatInteger(x) : String(x).replace('-', '−');
}
