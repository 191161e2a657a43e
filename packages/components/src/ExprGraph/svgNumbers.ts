import { signOf } from '../internal/NumberText.tsx';
import type { Palette } from '../theme/palette.ts';
import { formatNodeNumber } from './formatNodeNumber.ts';
import type { NodeState } from './graphStates.ts';
import { SVG_SANS } from '../internal/svgFonts.ts';
import type { SvgAttributes } from '../internal/svgMarkup.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';

const NONE = '—';

/** A word before a number. */
export function svgWord(x: number, y: number, word: string, { inkMuted }: Palette, more: SvgAttributes = {}): string {
  const attributes = { x, y, 'font-size': 11, 'font-family': SVG_SANS, fill: inkMuted, ...more };
  return svgElement('text', attributes, svgText(word));
}

/** The value of a node, coloured by its sign. */
export function svgValue(x: number, y: number, { data }: NodeState, colors: Palette): string {
  const sign = data === undefined ? undefined : signOf(data);
  return svgNumber(x, y, data, sign === undefined ? colors.ink : colors[sign]);
}

/** The gradient of a node, or a dash in its place. */
export function svgGradient(x: number, y: number, { grad }: NodeState, { grad: violet, ink }: Palette): string {
  return svgNumber(x, y, grad, grad === undefined ? ink : violet);
}

function svgNumber(x: number, y: number, number: number | undefined, fill: string): string {
  const text = number === undefined ? NONE : formatNodeNumber(number);
  return svgElement('text', { x, y, 'font-size': 13, 'font-weight': 500, fill }, svgText(text));
}
