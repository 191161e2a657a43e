import { formatNumber } from './formatNumber.ts';

/** Labels of an axis: as many decimals as its ticks need, and powers of ten where those would be too many. */
export function formatTicks(ticks: readonly number[]): string[] {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const decimals = ticks.reduce((most, tick) => Math.max(most, decimalsOf(tick)), 0);
  if (largest >= 1e6 || decimals > 4) return ticks.map(formatPower);
  return ticks.map((tick) => formatNumber(tick, { decimals }));
}

/** A number as mantissa and power of ten, shortest: 2e−5, 1.5e7, 0. */
export function formatPower(x: number): string {
  if (x === 0) return '0';
  const [mantissa = '', exponent = ''] = x.toExponential(2).split('e');
  return `${String(Number(mantissa))}e${exponent.replace('+', '')}`.replaceAll('-', '−');
}

function decimalsOf(x: number): number {
  for (let decimals = 0; decimals < 5; decimals++) {
    if (Math.abs(x - Number(x.toFixed(decimals))) <= Math.abs(x) * 1e-9) return decimals;
  }
  return 5;
}
