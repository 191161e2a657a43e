import { formatFactor, trimZeros } from './formatNumber.ts';

/** The size of a number in a formula, in parts: digits without closing zeros, and a power of ten where there is one. */
export interface FormulaNumber {
  readonly isNegative: boolean;
  /** `0.5`, `12,000`, `∞` or `NaN`. */
  readonly digits: string;
  /** `digits` · 10 to this power. */
  readonly exponent?: number;
}

export function formulaNumber(x: number): FormulaNumber {
  const [mantissa = '', exponent] = formatFactor(Math.abs(x)).split('e');
  const digits = trimZeros(mantissa);
  const isNegative = x < 0;
  return exponent === undefined
    ? { isNegative, digits }
    : { isNegative, digits, exponent: Number(exponent.replace('−', '-')) };
}

/** The same in one piece, as sentences have it: −0.5, 3.1e−11. */
export function formatFormulaNumber(x: number): string {
  const { isNegative, digits, exponent } = formulaNumber(x);
  const power = exponent === undefined ? '' : `e${String(exponent).replace('-', '−')}`;
  return `${isNegative ? '−' : ''}${digits}${power}`;
}
