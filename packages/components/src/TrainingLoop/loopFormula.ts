import type { ActivationName, TrainerConfig } from '@micrograd-playground/engine';
import { formatNumber } from '../internal/formatNumber.ts';
import type { LoopColumn, LoopPiece } from './formulaPieces.ts';
import { column, grad, named, number, plain, sign, sum } from './formulaPieces.ts';
import type { LoopFrame, LoopPoint } from './loopFrame.ts';
import type { LoopReach } from './LoopReach.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

/** What is computed at a moment: in letters, and, piece below piece, in numbers. */
export interface LoopFormula {
  readonly caption: string;
  readonly columns: readonly LoopColumn[];
  /** What comes of it. */
  readonly remark?: readonly LoopPiece[];
}

export interface LoopFormulaOptions {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  readonly config: Pick<TrainerConfig, 'model' | 'loss'>;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly parameter: number;
  readonly words: TrainingLoopLabels;
}

/** Terms of a sum that are written out; of more, the first ones and the last one. */
const MOST_TERMS = 4;

/** The formula of a moment, undefined where there is nothing to compute. */
export function loopFormula(options: LoopFormulaOptions): LoopFormula | undefined {
  const { stage } = options.reach;
  if (stage === 'forward') return outputFormula(options);
  if (stage === 'backward') return gradientFormula(options);
  if (stage === 'update') return updateFormula(options);
  return options.reach.hasLoss ? meanFormula(options) : lossFormula(options);
}

/** h1[0] = tanh(w₁ · x₁ + w₂ · x₂ + b) */
function outputFormula({ frame, reach, config, point, words }: LoopFormulaOptions): LoopFormula | undefined {
  const neuron = reach.neuron ?? 0;
  const place = neuronAt(frame, neuron);
  if (!place || !point) return undefined;
  const { layer, index, name } = place;
  const activation = activationOf(config.model, layer === frame.neurons.length - 1);
  const own = frame.parameters.filter((parameter) => parameter.neuron === neuron);
  const weights = own.slice(0, -1);
  const bias = own.at(-1);
  const terms = weights.map((weight, i) => [
    column(named(weight.name.slice(name.length + 1)), number(weight.before, { guarded: true })),
    sign('·'),
    column(named(frame.neurons[layer - 1]?.[i] ?? ''), number(point.outputs[layer - 1]?.[i] ?? NaN, { guarded: true })),
  ]);
  return {
    caption: words.outputOf(name, pointName(point)),
    columns: [
      column(named(name), number(point.outputs[layer]?.[index] ?? NaN)),
      sign('='),
      ...(activation === 'linear' ? [] : [sign(`${activation}(`)]),
      ...sum([...terms, [column(named('b'), number(bias?.before ?? NaN, { guarded: true }))]], MOST_TERMS),
      ...(activation === 'linear' ? [] : [sign(')')]),
    ],
  };
}

/** loss = (out − target)² */
function lossFormula({ config, point, words }: LoopFormulaOptions): LoopFormula | undefined {
  if (!point) return undefined;
  const out = (guarded: boolean) => column(named('out'), number(point.output, { guarded }));
  const target = (guarded: boolean) => column(named(words.target), plain(signed(point.label, guarded)));
  const loss = [column(named(words.loss), number(point.loss, { role: 'plain' })), sign('=')];
  const columns = {
    mse: [sign('('), out(false), sign('−'), target(true), sign(')²')],
    hinge: [sign('max(0, 1 −'), target(true), sign('·'), out(true), sign(')')],
    bce: [sign('ln(1 + e^(−'), target(true), sign('·'), out(true), sign('))')],
  }[config.loss];
  return { caption: words.lossOf(pointName(point)), columns: [...loss, ...columns] };
}

/**
 * The parameter that the formula of a moment is about: the chosen one; while gradients of another neuron's are found, the
 * one of those to which the point adds most.
 */
export function shownParameter({
  frame,
  reach,
  point,
  parameter,
}: Pick<LoopFormulaOptions, 'frame' | 'reach' | 'point' | 'parameter'>): number {
  if (reach.stage !== 'backward' || frame.parameters[parameter]?.neuron === reach.neuron) return parameter;
  const shareOf = (i: number): number => Math.abs(point?.gradients[i] ?? 0);
  const own = frame.parameters.flatMap(({ neuron }, i) => (neuron === reach.neuron ? [i] : []));
  return own.slice(0, -1).reduce((best, i) => (shareOf(i) > shareOf(best) ? i : best), own[0] ?? parameter);
}

/** L = (loss + loss + …) / n */
function meanFormula({ frame, words }: LoopFormulaOptions): LoopFormula {
  const { points, loss } = frame;
  const mean = points.reduce((total, point) => total + point.loss, 0) / points.length;
  const terms = points.map((point) => [column(named(words.loss), number(point.loss, { role: 'plain' }))]);
  return {
    caption: words.meanOf(points.length),
    columns: [
      column(named('L'), number(loss, { role: 'plain' })),
      sign('='),
      sign('('),
      ...sum(terms, MOST_TERMS),
      sign(')'),
      sign('/'),
      column(plain(String(points.length)), plain(String(points.length))),
      ...(frame.isPenalized
        ? [sign('+'), column(named(words.penalty), number(loss - mean, { guarded: true, role: 'plain' }))]
        : []),
    ],
  };
}

/** ∂loss/∂w = ∂loss/∂h · tanh′ · x, and the mean of all points. */
function gradientFormula(options: LoopFormulaOptions): LoopFormula | undefined {
  const { frame, reach, config, point, words } = options;
  const neuron = reach.neuron ?? 0;
  const place = neuronAt(frame, neuron);
  const first = frame.parameters.findIndex((parameter) => parameter.neuron === neuron);
  const index = shownParameter(options);
  const parameter = frame.parameters[index];
  if (!place || !parameter || !point) return undefined;
  const { layer, name } = place;
  const activation = activationOf(config.model, layer === frame.neurons.length - 1);
  const input = frame.neurons[layer - 1]?.[index - first];
  return {
    caption: words.gradientOf(parameter.name, pointName(point)),
    columns: [
      column(grad(`∂loss/∂${parameter.name}`), number(point.gradients[index] ?? NaN, { role: 'grad' })),
      sign('='),
      column(grad(`∂loss/∂${name}`), number(point.neuronGradients[neuron] ?? NaN, { role: 'grad' })),
      ...(activation === 'linear'
        ? []
        : [
            sign('·'),
            column(plain(`${activation}′`), number(point.slopes[neuron] ?? NaN, { guarded: true, role: 'plain' })),
          ]),
      ...(input === undefined
        ? []
        : [
            sign('·'),
            column(named(input), number(point.outputs[layer - 1]?.[index - first] ?? NaN, { guarded: true })),
          ]),
    ],
    remark: [
      grad(`∂L/∂${parameter.name}`),
      { text: frame.isPenalized ? words.isMeanAndPenalty : words.isMean(frame.points.length), role: 'plain' },
      { value: parameter.gradient, role: 'grad', guarded: false },
    ],
  };
}

/** w ← w − η · ∂L/∂w */
function updateFormula({ frame, parameter, words }: LoopFormulaOptions): LoopFormula | undefined {
  const chosen = frame.parameters[parameter];
  if (!chosen) return undefined;
  const { name, before, gradient, after } = chosen;
  return {
    caption: words.updateOf(name),
    columns: [
      column(named(name), number(after)),
      column({ text: '←', role: 'sign' }, { text: '=', role: 'sign' }),
      column(named(name), number(before)),
      sign('−'),
      column(named('η'), plain(String(Number(frame.learningRate.toPrecision(4))))),
      sign('·'),
      column(grad(`∂L/∂${name}`), number(gradient, { guarded: true, role: 'grad' })),
    ],
    remark: [
      { text: words.lossChange, role: 'plain' },
      { value: frame.loss, role: 'plain', guarded: false },
      { text: '→', role: 'sign' },
      { value: frame.lossAfter, role: 'plain', guarded: false },
    ],
  };
}

function neuronAt({ neurons }: LoopFrame, flat: number) {
  let left = flat;
  for (const [layer, names] of neurons.entries()) {
    if (layer === 0) continue;
    const name = names[left];
    if (name !== undefined) return { layer, index: left, name };
    left -= names.length;
  }
  return undefined;
}

function activationOf(model: TrainerConfig['model'], isOutput: boolean): ActivationName {
  return isOutput ? (model.outputActivation ?? 'linear') : model.activation;
}

function signed(label: number, guarded: boolean): string {
  return label > 0 ? '1' : guarded ? '(−1)' : '−1';
}

/** A point by its inputs: `0, 1`. */
export function pointName({ x }: Pick<LoopPoint, 'x'>): string {
  return x
    .map((coordinate) =>
      Number.isInteger(coordinate) ? String(coordinate).replace('-', '−') : formatNumber(coordinate, { decimals: 2 }),
    )
    .join(', ');
}
