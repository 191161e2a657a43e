import { formatNumber, trimZeros } from '../internal/formatNumber.ts';

/** Characters that fit in a node. */
const LONGEST = 9;

/** A number as a node shows it: with 4 decimals, or as many as its width leaves. */
export function formatNodeNumber(x: number): string {
  for (let decimals = 4; decimals > 0; decimals--) {
    const text = formatNumber(x, { decimals });
    // Asked for fewer decimals, a small number would turn to powers of ten; it fits with four.
    if (text.length <= LONGEST || text.includes('e')) return text;
  }
  return formatNumber(x, { decimals: 0 });
}

/** The same without closing zeros: 1, 0.5, −3. For labels, constants and sentences. */
export function formatShortNumber(x: number): string {
  return trimZeros(formatNodeNumber(x));
}
