import { formatInteger, formatNumber } from '../../internal/formatNumber.ts';
import { SVG_MONO, SVG_SANS } from '../../internal/svgFonts.ts';
import type { SvgAttributes } from '../../internal/svgMarkup.ts';
import { svgElement, svgText } from '../../internal/svgMarkup.ts';
import type { Palette } from '../../theme/palette.ts';
import { PALETTES } from '../../theme/palette.ts';
import { layoutLoopNetwork } from './layoutLoopNetwork.ts';
import type { DrawnBox, DrawnLine, DrawnNeuron, DrawnText, DrawnWeight } from './loopDrawing.ts';
import { loopDrawing } from './loopDrawing.ts';
import type { LoopMoment } from './LoopMoment.ts';
import type { LoopStage } from './loopStage.ts';
import { networkSummary } from './networkSummary.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LoopToSvgOptions {
  readonly theme: 'light' | 'dark';
  readonly words: TrainingLoopLabels;
}

const WIDTH = 640;
const PADDING = 24;
/** Room for what the picture shows, above it. */
const HEAD = 62;

/**
 * The network of a loop at a moment as an SVG file: what the page shows of it, below the step, the part and the loss, with
 * colours and fonts written into it. It has a title and a description.
 */
export function loopToSvg(moment: LoopMoment, { theme, words }: LoopToSvgOptions): string {
  const { frame, reach, point, parameter: selected, caption } = moment;
  const colors = PALETTES[theme];
  const layout = layoutLoopNetwork(
    frame.neurons.map(({ length }) => length),
    WIDTH,
  );
  const drawing = loopDrawing(layout, { frame, reach, point, selected, words });
  const width = drawing.width + 2 * PADDING;
  const height = drawing.height + HEAD + 2 * PADDING;
  const title = words.momentTitle(formatInteger(frame.step), words.stages[reach.stage]);
  return `${svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${-PADDING} ${-PADDING - HEAD} ${width} ${height}`,
      role: 'img',
      'font-family': SVG_MONO,
    },
    svgElement('title', {}, svgText(title)),
    svgElement(
      'desc',
      {},
      svgText([caption && `${caption}.`, networkSummary({ ...moment, words })].filter(Boolean).join(' ')),
    ),
    svgElement('rect', { x: -PADDING, y: -PADDING - HEAD, width, height, fill: colors.background }),
    ...head(moment, drawing.width, title, colors),
    ...drawing.lines.map((line) => svgLine(line, colors)),
    ...drawing.flows.map((flow) =>
      svgElement('line', {
        ...ends(flow),
        stroke: atWork(reach.stage, colors),
        'stroke-width': 2,
        'stroke-dasharray': '5 9',
      }),
    ),
    ...drawing.neurons.map((neuron) => svgNeuron(neuron, colors)),
    ...drawing.weights.map((weight) => svgWeight(weight, colors)),
  )}\n`;
}

/** The step and the part, what is computed there, and the loss as far as it is known. */
function head({ frame, reach, caption }: LoopMoment, right: number, title: string, colors: Palette): string[] {
  const { loss, lossAfter } = frame;
  const known = reach.isUpdated ? `${formatNumber(loss)} → ${formatNumber(lossAfter)}` : formatNumber(loss);
  const text = (content: string, attributes: SvgAttributes) => svgElement('text', attributes, svgText(content));
  return [
    text(title, { y: 14 - HEAD, 'font-family': SVG_SANS, 'font-size': 15, 'font-weight': 600, fill: colors.ink }),
    reach.hasLoss
      ? text(`L = ${known}`, { x: right, y: 14 - HEAD, 'font-size': 13, 'text-anchor': 'end', fill: colors.ink })
      : '',
    caption === undefined
      ? ''
      : text(caption, { y: 36 - HEAD, 'font-family': SVG_SANS, 'font-size': 13, fill: colors.inkMuted }),
  ];
}

function svgLine(line: DrawnLine, { positiveFill, negativeFill, controlLine }: Palette): string {
  const { sign, width } = line;
  const stroke =
    sign === undefined
      ? { stroke: controlLine }
      : { stroke: sign === 'positive' ? positiveFill : negativeFill, 'stroke-opacity': 0.45 };
  return svgElement('line', { ...ends(line), 'stroke-width': Number(width.toFixed(2)), ...stroke });
}

function svgNeuron(neuron: DrawnNeuron, colors: Palette): string {
  const { kind, now, texts } = neuron;
  const quiet = kind === 'loss' ? { fill: colors.soft } : { fill: colors.surface, stroke: colors.controlLine };
  const busy = now && { stroke: atWork(now, colors), 'stroke-width': 2 };
  return [rectangle(neuron, 9, { ...quiet, ...busy }), ...texts.map((text) => svgWords(text, colors))].join('');
}

function svgWeight(weight: DrawnWeight, colors: Palette): string {
  const { isBias, selected, texts } = weight;
  const look = { fill: isBias ? 'none' : colors.background, stroke: selected ? colors.ink : undefined };
  const ground = isBias && !selected ? '' : rectangle(weight, 6, look);
  return [ground, ...texts.map((text) => svgWords(text, colors))].join('');
}

function svgWords({ x, y, role, text, sign, end }: DrawnText, colors: Palette): string {
  const fills = { name: colors.inkMuted, value: colors.ink, weight: colors.ink, grad: colors.grad };
  const colorOf = (of: DrawnText['sign']) => of && colors[of];
  const look = {
    'text-anchor': 'middle',
    'font-size': role === 'name' || role === 'grad' ? 12 : 13,
    'font-weight': role === 'value' ? 600 : undefined,
    fill: colorOf(sign) ?? fills[role],
  };
  const last = end ? ` ${svgElement('tspan', { fill: colorOf(end.sign) }, svgText(end.text))}` : '';
  return svgElement('text', { x, y, ...look }, `${svgText(text)}${last}`);
}

function rectangle({ x, y, width, height }: DrawnBox, radius: number, look: SvgAttributes): string {
  return svgElement('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: radius, ...look });
}

function ends({ from, to }: Pick<DrawnLine, 'from' | 'to'>): SvgAttributes {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

function atWork(stage: LoopStage, { grad, ink }: Palette): string {
  return stage === 'backward' ? grad : ink;
}
