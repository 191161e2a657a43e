import type { Palette } from '../theme/palette.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import type { NodeState } from './graphStates.ts';
import type { NodeFace } from './nodeFace.ts';
import { svgBox } from './svgBox.ts';
import { svgElement, svgText } from '../internal/svgMarkup.ts';
import { svgGradient, svgValue, svgWord } from './svgNumbers.ts';

/** A box with an operation's symbol or a leaf's name, its value and its gradient; its corner is at 0, 0. */
export function svgNode(state: NodeState, face: NodeFace, labels: ExprGraphLabels, colors: Palette): string {
  const { surface, background, soft, line, ink, inkMuted } = colors;
  const { symbol, name, symbolWidth, width, height } = face;
  const isConstant = face.kind === 'constant';
  const left = symbolWidth + 10;
  const size = symbol.length > 2 ? 12.5 : 17;
  const centred = { x: symbolWidth / 2, 'text-anchor': 'middle' };
  return [
    svgBox({ width, height, fill: isConstant ? background : surface }, state, colors),
    isConstant
      ? ''
      : svgElement('path', {
          d: `M${symbolWidth} 1H10.5a9.5 9.5 0 0 0-9.5 9.5v${height - 21}a9.5 9.5 0 0 0 9.5 9.5H${symbolWidth}z`,
          fill: soft,
        }),
    svgElement('path', { d: `M${symbolWidth} 1v${height - 2}`, stroke: line }),
    svgElement(
      'text',
      {
        ...centred,
        y: name === undefined ? height / 2 + size * 0.34 : 25,
        'font-size': size,
        'font-weight': isConstant ? 400 : 600,
        fill: isConstant ? inkMuted : ink,
      },
      svgText(symbol),
    ),
    name === undefined
      ? ''
      : svgElement(
          'text',
          { ...centred, y: 42, 'font-size': 12, 'font-weight': 500, fill: ink },
          svgText(name.length > 14 ? `${name.slice(0, 13)}…` : name),
        ),
    svgWord(left, 22, labels.data, colors),
    svgValue(left + 34, 22.5, state, colors),
    svgWord(left, 42, labels.grad, colors),
    svgGradient(left + 34, 42.5, state, colors),
  ].join('');
}
