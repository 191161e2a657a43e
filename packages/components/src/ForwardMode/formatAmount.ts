import { formatInteger } from '../internal/formatNumber.ts';

const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 2,
});

/** A count of operations: 21, 12,000, 7 million, 2.3 trillion. */
export function formatAmount(count: number): string {
  return count < 1e6 ? formatInteger(count) : compact.format(count);
}

const UNITS: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [365.25 * 86_400, 'year', 'years'],
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
  [1e-3, 'ms', 'ms'],
  [1e-6, 'µs', 'µs'],
  [1e-9, 'ns', 'ns'],
];

/** A time in the unit that suits it, to two digits: 7 ns, 2.3 ms, 39 minutes. */
export function formatDuration(seconds: number): string {
  const [unit, one, many] = UNITS.find(([size]) => seconds >= size) ?? [1e-9, 'ns', 'ns'];
  const amount = Number((seconds / unit).toPrecision(2));
  return `${String(amount)} ${amount === 1 ? one : many}`;
}
