import type { KeyPress } from '../internal/KeyPress.ts';
import type { Domain } from '../internal/Domain.ts';

/** What an arrow key should move by on an axis: a 1, 2 or 5 times a power of ten, about a hundredth of it. */
export function defaultStep([low, high]: Domain): number {
  const hundredth = (high - low) / 100;
  if (!(hundredth > 0) || !Number.isFinite(hundredth)) return 1;
  const exponent = Math.floor(Math.log10(hundredth) + 1e-9);
  const digit = [5, 2, 1].find((candidate) => Number(`${candidate}e${exponent}`) <= hundredth * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${exponent}`);
}

/** The nearest whole number of steps inside the domain, without binary dust (3 · 0.1 is 0.3). */
export function snapToStep(x: number, step: number, [low, high]: Domain): number {
  const snapped = Number((Math.round(x / step) * step).toPrecision(12));
  return Math.min(high, Math.max(low, snapped));
}

/** Steps that Shift with an arrow key, or a page key, goes. */
const LARGE = 10;

/**
 * Where a key moves the point; undefined for keys that are not its own. Arrows go one step (with Shift ten), Page Up
 * and Page Down ten, Home and End to the ends of the axis.
 */
export function pointKeyTarget(event: KeyPress, x: number, step: number, domain: Domain): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const [low, high] = domain;
  const by = (steps: number): number => {
    const from = Number.isFinite(x) ? x : low / 2 + high / 2;
    return Math.min(high, Math.max(low, Number((from + steps * step).toPrecision(12))));
  };
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return by(event.shiftKey ? LARGE : 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(event.shiftKey ? -LARGE : -1);
    case 'PageUp':
      return by(LARGE);
    case 'PageDown':
      return by(-LARGE);
    case 'Home':
      return low;
    case 'End':
      return high;
    default:
      return undefined;
  }
}
