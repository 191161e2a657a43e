import type { Palette } from '../theme/palette.ts';
import { arrowPath, edgePath } from './edgePath.ts';
import { formatShortNumber } from './formatNodeNumber.ts';
import type { FlowDirection, Point } from './GraphLayout.ts';
import type { EdgeState } from './graphStates.ts';
import { LABEL, labelPoint } from './placeLabels.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';

export interface SvgEdge {
  readonly route: readonly Point[];
  readonly direction: FlowDirection;
  /** Where on its last stretch its local derivative stands; `undefined` = nowhere. */
  readonly labelShare: number | undefined;
  /** It stands for several edges. */
  readonly isMany: boolean;
  /** It is one of so many that its line is thin. */
  readonly isDense: boolean;
}

/** A line from an operand to the operation that uses it, with its local derivative where there is room. */
export function svgEdge(edge: SvgEdge, { flow, localGradient }: EdgeState, colors: Palette): string {
  const { route, direction, labelShare } = edge;
  const { inkFaint, ink, grad, gradSoft } = colors;
  const color = flow === 'quiet' ? inkFaint : flow === 'forward' ? ink : grad;
  const line = { d: edgePath(route, direction), fill: 'none', stroke: color, ...strokeOf(edge, flow) };
  const drawn = [svgElement('path', line), svgElement('path', { d: arrowPath(route, direction), fill: color })];
  // A contribution that is spelled out takes the place of the derivative.
  if (labelShare === undefined || localGradient === undefined || flow === 'backward') return drawn.join('');
  const at = labelPoint(route, direction, labelShare);
  const text = `×${formatShortNumber(localGradient)}`;
  const width = text.length * 6.8 + 10;
  const box = { x: -width / 2, y: -LABEL.height / 2, width, height: LABEL.height, rx: 5, fill: gradSoft };
  const label = { y: 3.9, 'font-size': 11, 'text-anchor': 'middle', fill: grad };
  const chip = [svgElement('rect', box), svgElement('text', label, svgText(text))];
  drawn.push(svgElement('g', { transform: `translate(${at.x} ${at.y})` }, ...chip));
  return drawn.join('');
}

function strokeOf({ isMany, isDense }: SvgEdge, flow: EdgeState['flow']) {
  if (flow === 'forward') return { 'stroke-width': 2 };
  if (flow !== 'quiet') return { 'stroke-width': 3 };
  if (isDense) return { 'stroke-width': 1, 'stroke-opacity': 0.6 };
  return { 'stroke-width': isMany ? 2.5 : 1.5 };
}
