import { parseNumber } from '../internal/parseNumber.ts';

/** Why a text is not an answer. */
export type AnswerProblem = 'empty' | 'notANumber' | 'ambiguousComma' | 'divisionByZero';

const ANY = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };

/**
 * A typed answer as a number: `0.5`, `-3`, `−3`, `3e-2`, `1/2`, `−2/3`, `∞`, `NaN`, and with a comma for the decimal
 * point, `0,5`. A comma before three digits may stand for thousands as well: `1,000` is asked about, while `0,500`,
 * `1,000,000` and `1,000.5` can only be one thing.
 */
export function parseAnswer(text: string): { value: number } | { problem: AnswerProblem } {
  const trimmed = text.trim().replaceAll('−', '-').replaceAll(/\s/g, '');
  if (trimmed === '') return { problem: 'empty' };
  if (/^nan$/i.test(trimmed)) return { value: NaN };
  const infinity = /^([+-]?)(∞|inf|infinity)$/i.exec(trimmed);
  if (infinity) return { value: infinity[1] === '-' ? -Infinity : Infinity };
  const parts = trimmed.split('/').map(parseOne);
  const [numerator, denominator] = parts;
  const problem = parts.find((part) => 'problem' in part);
  if (problem && 'problem' in problem) return problem;
  if (!numerator || 'problem' in numerator || parts.length > 2) return { problem: 'notANumber' };
  if (!denominator || 'problem' in denominator) return numerator;
  return denominator.value === 0 ? { problem: 'divisionByZero' } : { value: numerator.value / denominator.value };
}

function parseOne(text: string): { value: number } | { problem: AnswerProblem } {
  const commas = text.split(',').length - 1;
  const isDecimalComma = commas === 1 && !text.includes('.');
  if (isDecimalComma && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) return { problem: 'ambiguousComma' };
  if (commas > 0 && !isDecimalComma && !/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return { problem: 'notANumber' };
  const parsed = parseNumber(isDecimalComma ? text.replace(',', '.') : text, ANY);
  return 'value' in parsed ? parsed : { problem: 'notANumber' };
}
