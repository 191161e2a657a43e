export interface FormatNumberOptions {
  /** Decimals, default 4. */
  readonly decimals?: number;
  /** Print a plus before positive numbers. Default false. */
  readonly sign?: boolean;
  /** BCP 47 tag. Default 'en-US', so that a server and a browser print the same. */
  readonly locale?: string;
}

const MINUS = '−';
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as this kit prints it: 4 decimals, a true minus sign, powers of ten where it would
 * otherwise read 0.0000 or run out of the box. Zero never has a sign.
 */
export function formatNumber(
  x: number,
  { decimals = 4, sign = false, locale = 'en-US' }: FormatNumberOptions = {},
): string {
  if (Number.isNaN(x)) return 'NaN';
  const prefix = x < 0 ? MINUS : sign && x > 0 ? '+' : '';
  const magnitude = Math.abs(x);
  if (magnitude === Infinity) return `${prefix}∞`;
  if (magnitude !== 0 && (Number(magnitude.toFixed(decimals)) >= 1e6 || magnitude < 0.5 * 10 ** -decimals)) {
    const [mantissa = '', exponent = ''] = magnitude.toExponential(2).split('e');
    return `${prefix}${format(locale, 2).format(Number(mantissa))}e${exponent.replace('-', MINUS).replace('+', '')}`;
  }
  return `${prefix}${format(locale, decimals).format(magnitude)}`;
}

/**
 * A number to reckon with, in a formula: four significant digits also below 0.1, where four decimals would leave one or
 * two, and no closing zeros. 0.001341 · 3 is seen to be 0.004023; 0.0013 · 3 would not be 0.0040.
 */
export function formatFactor(x: number): string {
  const exponent = Number(x.toExponential(3).split('e')[1] ?? 0);
  // Below 0.0001, `decimals: 3` makes a power of ten of it.
  const decimals = exponent >= -1 ? 4 : exponent >= -4 ? 3 - exponent : 3;
  return trimZeros(formatNumber(x, { decimals }));
}

/** Printed digits without the zeros that close their decimals; powers of ten stay as they are. */
export function trimZeros(text: string): string {
  return text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
}

/** All digits, for a tooltip. */
export function formatExactly(x: number): string {
  return Object.is(x, -0) ? '0' : String(x).replaceAll('-', MINUS).replace('Infinity', '∞').replace('+', '');
}

/** A whole number with separators: 12,000. */
export function formatInteger(x: number, locale = 'en-US'): string {
  return format(locale, 0).format(x).replace('-', MINUS);
}

/** A share 0…1 as a percentage; 99.6 % is not rounded up to 100 %. */
export function formatPercent(share: number, locale = 'en-US'): string {
  const percent = share * 100;
  const decimals = Number.isInteger(percent) ? 0 : 1;
  const shown = percent < 100 ? Math.min(percent, 99.9) : percent;
  return `${format(locale, decimals).format(shown)}%`;
}

function format(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale}/${decimals}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: true,
    });
    formats.set(key, found);
  }
  return found;
}
