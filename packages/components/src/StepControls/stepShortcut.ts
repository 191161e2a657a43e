import type { KeyPress } from '../internal/KeyPress.ts';
import type { StepAction } from './stepAction.ts';

/** What of a key press counts. */
export interface StepKeyEvent extends Omit<KeyPress, 'shiftKey'> {
  /** Held down. */
  readonly repeat?: boolean;
  readonly defaultPrevented?: boolean;
  readonly target: EventTarget | null;
}

const ACTIONS: ReadonlyMap<string, StepAction> = new Map([
  [' ', 'play'],
  ['k', 'play'],
  ['K', 'play'],
  ['ArrowLeft', 'back'],
  [',', 'back'],
  ['ArrowRight', 'forward'],
  ['.', 'forward'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** The keys of each action, as `aria-keyshortcuts` wants them. */
export const ARIA_KEYS: Readonly<Record<StepAction, string>> = {
  first: 'Home',
  back: 'ArrowLeft ,',
  play: 'Space K',
  forward: 'ArrowRight .',
  last: 'End',
};

/** Where every key writes or searches. */
const WRITING =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], ' +
  '[role="combobox"], [role="spinbutton"], ' +
  'input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"])';
/** Where arrows, Home and End already move something. */
const WALKING =
  'input[type="range"], input[type="radio"], [role="application"], [role="grid"], [role="listbox"], [role="menu"], ' +
  '[role="menubar"], [role="radiogroup"], [role="region"][tabindex], [role="slider"], [role="tablist"], [role="tree"], ' +
  '.react-flow';
/** Where the space bar already presses or selects something. */
const PRESSING =
  'button, a[href], summary, input[type="checkbox"], input[type="radio"], input[type="button"], input[type="submit"], ' +
  'input[type="reset"], [role="button"], [role="checkbox"], [role="link"], [role="menuitem"], [role="option"], ' +
  '[role="radio"], [role="switch"], [role="tab"], [role="treeitem"], [role="application"], .react-flow';

/**
 * What a key asks of `<StepControls>`: Space and K play, ← → and , . step, Home and End go to the ends. `undefined`
 * for any other key, with Ctrl, Alt or Meta, and where the element with the focus uses the key itself: text fields
 * keep all of them, sliders and `<ExprGraph>` their arrows, buttons the space bar.
 */
export function stepShortcut(event: StepKeyEvent): StepAction | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const action = ACTIONS.get(event.key);
  if (action === undefined || (action === 'play' && event.repeat)) return undefined;
  if (isIn(event.target, WRITING)) return undefined;
  if (event.key === ' ') return isIn(event.target, PRESSING) ? undefined : action;
  const walks = event.key.length > 1;
  return walks && isIn(event.target, WALKING) ? undefined : action;
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null;
}
