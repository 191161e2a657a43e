import type { FormulaOptions, MomentFormula } from './FormulaOptions.ts';
import type { LoopColumn } from './formulaPieces.ts';
import { column, grad, named, number, plain, sign } from './formulaPieces.ts';
import type { LoopPoint } from './loopFrame.ts';
import type { NeuronPlace } from './neuronPlace.ts';
import { activationOf, neuronAt } from './neuronPlace.ts';
import { pointName, targetText } from './pointTexts.ts';

/** ∂loss/∂w = ∂loss/∂h · tanh′ · x for one point, and the mean of all points. */
export function gradientFormula(options: FormulaOptions): MomentFormula | undefined {
  const { frame, reach, config, point, words } = options;
  const neuron = reach.neuron ?? 0;
  const place = neuronAt(frame, neuron);
  const first = frame.parameters.findIndex((parameter) => parameter.neuron === neuron);
  const index = shownParameter(options);
  const parameter = frame.parameters[index];
  if (!place || !parameter || !point) return undefined;
  const { layer } = place;
  const activation = activationOf(config.model, layer === frame.neurons.length - 1);
  const input = frame.neurons[layer - 1]?.[index - first];
  return {
    caption: words.gradientOf(parameter.name, pointName(point)),
    columns: [
      column(grad(`∂loss/∂${parameter.name}`), number(point.gradients[index] ?? NaN, { role: 'grad' })),
      sign('='),
      ...fromBehind(options, place, point),
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

/**
 * ∂loss/∂h, as far back as it can be written in one line: that of the output is 2 · (out − target) where the loss is the
 * square, that of a neuron before it ∂loss/∂out · w.
 */
function fromBehind(
  { frame, reach, config, words }: FormulaOptions,
  { layer, index, name }: NeuronPlace,
  point: LoopPoint,
): LoopColumn[] {
  const last = frame.neurons.length - 1;
  const gradient = (of: string, neuron: number) =>
    column(grad(`∂loss/∂${of}`), number(point.neuronGradients[neuron] ?? NaN, { guarded: true, role: 'grad' }));
  const isLinear = activationOf(config.model, true) === 'linear';
  if (layer === last && isLinear && config.loss === 'mse') {
    const target = column(named(words.target), plain(targetText(point.label, true)));
    return [sign('2'), sign('·'), sign('('), column(named('out'), number(point.output)), sign('−'), target, sign(')')];
  }
  const output = point.neuronGradients.length - 1;
  const weight = frame.parameters.filter((parameter) => parameter.neuron === output)[index];
  if (layer === last - 1 && isLinear && weight) {
    return [gradient('out', output), sign('·'), column(named(weight.name), number(weight.before, { guarded: true }))];
  }
  return [gradient(name, reach.neuron ?? 0)];
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
}: Pick<FormulaOptions, 'frame' | 'reach' | 'point' | 'parameter'>): number {
  if (reach.stage !== 'backward' || frame.parameters[parameter]?.neuron === reach.neuron) return parameter;
  const shareOf = (i: number): number => Math.abs(point?.gradients[i] ?? 0);
  const own = frame.parameters.flatMap(({ neuron }, i) => (neuron === reach.neuron ? [i] : []));
  return own.slice(0, -1).reduce((best, i) => (shareOf(i) > shareOf(best) ? i : best), own[0] ?? parameter);
}
