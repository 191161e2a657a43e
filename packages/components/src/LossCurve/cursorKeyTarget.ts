import type { KeyPress } from '../internal/KeyPress.ts';

/** Recorded steps that Shift with an arrow key goes. */
const LARGE = 10;

/**
 * The recorded step, by index, that a key moves the cursor to; undefined for keys that are not its own.
 * Arrows go one recorded step (with Shift ten), Page Up and Page Down a tenth of the run, Home and End to its ends.
 */
export function cursorKeyTarget(event: KeyPress, index: number, last: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const arrow = event.shiftKey ? LARGE : 1;
  const page = Math.max(LARGE, Math.round(last / 10));
  const within = (target: number): number => Math.min(last, Math.max(0, target));
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(index + arrow);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(index - arrow);
    case 'PageUp':
      return within(index + page);
    case 'PageDown':
      return within(index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
