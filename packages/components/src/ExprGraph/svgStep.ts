import type { BackwardStep } from '@micrograd-playground/engine';
import type { Palette } from '../theme/palette.ts';
import type { Point } from './GraphLayout.ts';
import { STEP_LINE, stepLabelSize } from './stepLabelSize.ts';
import { stepLines } from './stepLines.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';

/** What moves along an edge in the backward pass, spelled out around a point. */
export function svgStep(step: BackwardStep, at: Point, { grad, gradSoft }: Palette): string {
  const { product, result, sum } = stepLines(step);
  const lines = [product, result, ...(sum === undefined ? [] : [sum])];
  const { width, height } = stepLabelSize(step);
  const box = { x: -width / 2, y: -height / 2, width, height, rx: 7, fill: gradSoft, stroke: grad };
  const texts = lines.map((text, i) => {
    const y = (i + 0.5) * STEP_LINE + 8 - height / 2;
    const weight = text === result ? 700 : undefined;
    return svgElement(
      'text',
      { y, 'font-size': 11, 'font-weight': weight, 'text-anchor': 'middle', fill: grad },
      svgText(text),
    );
  });
  return svgElement('g', { transform: `translate(${at.x} ${at.y})` }, svgElement('rect', box), ...texts);
}
