import type { Palette } from '../theme/palette.ts';
import type { NodeState } from './graphStates.ts';
import { svgElement } from '../internal/svgMarkup.ts';

const RADIUS = 10;

export interface SvgBox {
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** The box of a node or a card, with the ring that tells that it is at work, or differentiated. */
export function svgBox({ width, height, fill }: SvgBox, { active, output }: NodeState, colors: Palette): string {
  const { ink, grad, gradSoft, line, surface } = colors;
  const ring = (by: number, color: string) =>
    svgElement('rect', {
      x: -by,
      y: -by,
      width: width + 2 * by,
      height: height + 2 * by,
      rx: RADIUS + by,
      fill: color,
    });
  const border = active === 'forward' ? ink : active === 'backward' || output ? grad : line;
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: RADIUS, fill, stroke: border };
  return [
    active ? ring(4, active === 'forward' ? line : gradSoft) : output ? ring(4, grad) + ring(3, surface) : '',
    svgElement('rect', box),
  ].join('');
}
