import { formatNumber } from '../../internal/formatNumber.ts';
import { signOf } from '../../internal/NumberText.tsx';
import { fewerDecimals } from './fewerDecimals.ts';
import type { LoopNetworkLayout, LoopNeuron, Point } from './layoutLoopNetwork.ts';
import { BOX, LABEL } from './layoutLoopNetwork.ts';
import type { LoopFrame, LoopParameter, LoopPoint } from './loopFrame.ts';
import type { LoopReach } from './LoopReach.ts';
import type { LoopStage } from './loopStage.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

type Sign = 'positive' | 'negative' | undefined;

/** A line of text around its middle, with the colour of a sign. */
export interface DrawnText extends Point {
  readonly role: 'name' | 'value' | 'weight' | 'grad';
  readonly text: string;
  readonly sign?: Sign;
  /** What follows on the line in a colour of its own. */
  readonly end?: { readonly text: string; readonly sign: Sign };
}

/** A rectangle around its middle, and what stands in it. */
export interface DrawnBox extends Point {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
}

export interface DrawnNeuron extends DrawnBox {
  readonly kind: 'neuron' | 'loss';
  /** The part in which it is at work, where it is. */
  readonly now: LoopStage | undefined;
}

export interface DrawnWeight extends DrawnBox {
  readonly isBias: boolean;
  readonly selected: boolean;
}

export interface DrawnLine {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly sign: Sign;
}

/** What goes along a line, from where to where: outputs on, gradients back. */
export type DrawnFlow = Pick<DrawnLine, 'key' | 'from' | 'to'>;

/** The network of a step at a moment, piece by piece from the back to the front. */
export interface LoopDrawing {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLine[];
  readonly flows: readonly DrawnFlow[];
  readonly neurons: readonly DrawnNeuron[];
  readonly weights: readonly DrawnWeight[];
}

export interface LoopDrawingOptions {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly selected: number;
  readonly words: Pick<TrainingLoopLabels, 'loss' | 'target' | 'unknown'>;
}

/** What a network shows at a moment, and where: the same for a page and for a file. */
export function loopDrawing(layout: LoopNetworkLayout, options: LoopDrawingOptions): LoopDrawing {
  const { parameters } = options.frame;
  const numbers = (place: Point, index: number | undefined, isBias: boolean): DrawnWeight[] => {
    const parameter = index === undefined ? undefined : parameters[index];
    return parameter ? [weight(place, parameter, isBias, index === options.selected, options.reach)] : [];
  };
  return {
    width: layout.width,
    height: layout.height,
    lines: lines(layout, options),
    flows: flows(layout, options),
    neurons: [...layout.neurons.map((place, i) => neuron(place, i, options)), lossBox(layout, options)],
    weights: [
      ...layout.neurons.flatMap(({ x, y, height, bias }) => numbers({ x, y: y - height / 2 + 60 }, bias, true)),
      ...layout.lines.flatMap(({ parameter, label }) => numbers(label, parameter, false)),
    ],
  };
}

function lines(layout: LoopNetworkLayout, { frame, reach }: LoopDrawingOptions): DrawnLine[] {
  const weights = layout.lines.map(({ parameter, from, to }) => {
    const weighed = frame.parameters[parameter];
    const value = (reach.isUpdated ? weighed?.after : weighed?.before) ?? NaN;
    return {
      key: String(parameter),
      from,
      to,
      width: 1 + Math.min(5, 2.2 * Math.abs(value) || 0),
      sign: signOf(value),
    };
  });
  const { from, to } = layout.loss;
  return [...weights, { key: 'loss', from, to, width: 1.5, sign: undefined }];
}

function flows(layout: LoopNetworkLayout, { frame, reach }: LoopDrawingOptions): DrawnFlow[] {
  const { stage, neuron: atWork } = reach;
  const output = frame.neurons.slice(1).flat().length - 1;
  const flow = (key: string, from: Point, to: Point): DrawnFlow =>
    stage === 'backward' ? { key, from: to, to: from } : { key, from, to };
  const passesLoss = stage === 'loss' ? !reach.hasLoss : stage === 'backward' && atWork === output;
  const along = layout.lines.flatMap(({ parameter, from, to }) => {
    const { neuron: target, source } = frame.parameters[parameter] ?? {};
    const passes = atWork !== undefined && atWork === (stage === 'forward' ? target : source);
    return passes ? [flow(`${parameter}/${stage}/${atWork}`, from, to)] : [];
  });
  return passesLoss ? [...along, flow(`loss/${stage}`, layout.loss.from, layout.loss.to)] : along;
}

function neuron(place: LoopNeuron, index: number, { frame, reach, point, words }: LoopDrawingOptions): DrawnNeuron {
  const { layer, x, y, height } = place;
  const inNetwork = index - (frame.neurons[0]?.length ?? 0);
  const value = point?.outputs[layer]?.[place.index] ?? NaN;
  const known = inNetwork < reach.outputs;
  const top = y - height / 2;
  return {
    key: `${layer}/${place.index}`,
    kind: 'neuron',
    now: inNetwork >= 0 && inNetwork === reach.neuron ? reach.stage : undefined,
    ...{ x, y, width: BOX.width, height },
    texts: [
      { x, y: top + 18, role: 'name', text: frame.neurons[layer]?.[place.index] ?? '' },
      {
        ...{ x, y: top + 36, role: 'value' },
        text: known ? formatNumber(value, { decimals: fewerDecimals(value, 4) }) : words.unknown,
        sign: known ? signOf(value) : undefined,
      },
    ],
  };
}

function lossBox({ loss }: LoopNetworkLayout, { reach, point, words }: LoopDrawingOptions): DrawnNeuron {
  const { x, y } = loss;
  const top = y - BOX.neuron / 2;
  const value = point?.loss ?? NaN;
  const label = point?.label ?? NaN;
  return {
    key: 'loss',
    kind: 'loss',
    now: reach.stage === 'loss' && !reach.hasLoss ? 'loss' : undefined,
    ...{ x, y, width: BOX.width, height: BOX.neuron },
    texts: [
      { x, y: top + 18, role: 'name', text: words.loss },
      {
        ...{ x, y: top + 36, role: 'value' },
        text: reach.hasLosses ? formatNumber(value, { decimals: fewerDecimals(value, 4) }) : words.unknown,
      },
      {
        ...{ x, y: y + 22, role: 'name' },
        text: words.target,
        end: { text: label > 0 ? '+1' : '−1', sign: signOf(label) },
      },
    ],
  };
}

/** A weight or a bias: its number, its gradient once that is known, and its new number once it has moved. */
function weight(
  { x, y }: Point,
  { name, neuron: owner, before, gradient, after }: LoopParameter,
  isBias: boolean,
  selected: boolean,
  reach: LoopReach,
): DrawnWeight {
  const hasGradient = owner >= reach.gradientsFrom;
  const value = reach.isUpdated ? after : before;
  const number = formatNumber(value, { decimals: fewerDecimals(value, 3), sign: !isBias });
  const texts: DrawnText[] = [
    { x, y: hasGradient ? y - 3 : y + 4, role: 'weight', text: isBias ? `b ${number}` : number, sign: signOf(value) },
  ];
  if (hasGradient) {
    const slope = formatNumber(gradient, { decimals: fewerDecimals(gradient, 3) });
    texts.push({ x, y: y + 12, role: 'grad', text: `∂ ${slope}` });
  }
  const width = LABEL.width + (isBias ? 12 : 0);
  return { key: name, isBias, selected, x, y, width, height: hasGradient ? LABEL.height : 20, texts };
}
