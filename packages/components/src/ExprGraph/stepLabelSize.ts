import type { BackwardStep } from '@micrograd-playground/engine';
import { stepLines } from './stepLines.ts';
import type { Size } from './viewport.ts';

/** Height of a line, width of a character, px. */
export const STEP_LINE = 15.4;
const CHARACTER = 6.6;
const PADDING: Size = { width: 18, height: 8 };

/** The room that a contribution takes when it is spelled out, px. */
export function stepLabelSize(step: BackwardStep): Size {
  const { product, result, sum } = stepLines(step);
  const lines = sum === undefined ? [product, result] : [product, result, sum];
  return {
    width: Math.max(...lines.map((text) => text.length)) * CHARACTER + PADDING.width,
    height: lines.length * STEP_LINE + PADDING.height,
  };
}
