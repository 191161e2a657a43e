import type { Palette } from '../theme/palette.ts';
import { barPitch, BARS, barShapes } from './barShapes.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import type { FrameBox } from './GraphLayout.ts';
import type { NodeState } from './graphStates.ts';
import type { NodeFace } from './nodeFace.ts';
import { svgBox } from './svgBox.ts';
import { SVG_SANS } from '../internal/svgFonts.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';
import { svgGradient, svgValue, svgWord } from './svgNumbers.ts';

const LONGEST_NAME = 24;

/** A group drawn as one node, like a stack of cards: its name, what leaves it, and how strongly it is to change. */
export function svgGroup(state: NodeState, face: NodeFace, labels: ExprGraphLabels, colors: Palette): string {
  const { width, height, group } = face;
  const { nodeCount = 0, outputCount = 0, parameterCount = 0 } = group ?? {};
  const { surface, line } = colors;
  const behind = { rx: 10, fill: surface, stroke: line };
  return [
    svgElement('rect', { x: 9.5, y: -6.5, width: width - 3, height: height - 3, ...behind }),
    svgElement('rect', { x: 4.5, y: -3.5, width: width - 1, height: height - 1, ...behind }),
    svgBox({ width, height, fill: surface }, state, colors),
    svgName(12, 21, face.symbol, colors.ink),
    svgWord(width - 12, 21, labels.groupSize(nodeCount), colors, { 'text-anchor': 'end' }),
    svgWord(12, 45, labels.data, colors),
    outputCount > 1 ? svgBars(52, 32, state, outputCount, colors) : svgValue(52, 45.5, state, colors),
    svgWord(12, 66, parameterCount > 0 ? labels.norm : labels.grad, colors),
    svgGradient(52, 66.5, state, colors),
  ].join('');
}

/** The frame of an expanded group. */
export function svgFrame(name: string, { x, y, width, height }: FrameBox, { ink, inkMuted, line }: Palette): string {
  return svgElement(
    'g',
    { transform: `translate(${x} ${y})` },
    svgElement('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 14,
      fill: ink,
      'fill-opacity': 0.035,
      stroke: line,
    }),
    svgName(14, 22, name, inkMuted),
  );
}

function svgName(x: number, y: number, name: string, fill: string): string {
  const characters = Array.from(name);
  const fitted = characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
  const attributes = { x, y, 'font-size': 13, 'font-weight': 600, 'font-family': SVG_SANS, fill };
  return svgElement('text', attributes, svgText(fitted));
}

function svgBars(x: number, y: number, { values = [] }: NodeState, count: number, colors: Palette): string {
  const zero = { d: `M0 ${BARS.height / 2}h${barPitch(count) * count}`, stroke: colors.controlLine };
  const bars = barShapes(values, count).map((bar) => {
    if (!bar) return '';
    const { sign, ...shape } = bar;
    return svgElement('rect', { ...shape, fill: sign === 'positive' ? colors.positiveFill : colors.negativeFill });
  });
  return svgElement('g', { transform: `translate(${x} ${y})` }, svgElement('path', zero), ...bars);
}
