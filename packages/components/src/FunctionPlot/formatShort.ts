import { formatPower } from '../internal/formatTicks.ts';
import { formatExactly } from '../internal/formatNumber.ts';

/** A number in at most three digits, without zeros that say nothing: 1, −0.42, 1.2e−7. */
export function formatShort(x: number): string {
  const rounded = Number(x.toPrecision(3));
  const size = Math.abs(rounded);
  return Number.isFinite(size) && size !== 0 && (size < 1e-3 || size >= 1e5)
    ? formatPower(rounded)
    : formatExactly(rounded);
}
