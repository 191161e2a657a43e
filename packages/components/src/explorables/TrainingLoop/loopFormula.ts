import type { FormulaOptions, MomentFormula } from './FormulaOptions.ts';
import { column, grad, named, number, plain, sign, sum } from './formulaPieces.ts';
import { gradientFormula } from './gradientFormula.ts';
import { activationOf, neuronAt } from './neuronPlace.ts';
import { pointName, targetText } from './pointTexts.ts';

/** Terms of a sum that are written out; of more, the first ones and the last one. */
const MOST_TERMS = 4;

/** The formula of a moment, undefined where there is nothing to compute. */
export function loopFormula(options: FormulaOptions): MomentFormula | undefined {
  const { stage } = options.reach;
  if (stage === 'forward') return outputFormula(options);
  if (stage === 'backward') return gradientFormula(options);
  if (stage === 'update') return updateFormula(options);
  return options.reach.hasLoss ? meanFormula(options) : lossFormula(options);
}

/** h1[0] = tanh(w₁ · x₁ + w₂ · x₂ + b) */
function outputFormula({ frame, reach, config, point, words }: FormulaOptions): MomentFormula | undefined {
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
function lossFormula({ config, point, words }: FormulaOptions): MomentFormula | undefined {
  if (!point) return undefined;
  const out = (guarded: boolean) => column(named('out'), number(point.output, { guarded }));
  const target = (guarded: boolean) => column(named(words.target), plain(targetText(point.label, guarded)));
  const loss = [column(named(words.loss), number(point.loss, { role: 'plain' })), sign('=')];
  const columns = {
    mse: [sign('('), out(false), sign('−'), target(true), sign(')²')],
    hinge: [sign('max(0, 1 −'), target(true), sign('·'), out(true), sign(')')],
    bce: [sign('ln(1 + e^(−'), target(true), sign('·'), out(true), sign('))')],
  }[config.loss];
  return { caption: words.lossOf(pointName(point)), columns: [...loss, ...columns] };
}

/** L = (loss + loss + …) / n */
function meanFormula({ frame, words }: FormulaOptions): MomentFormula {
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

/** w ← w − η · ∂L/∂w */
function updateFormula({ frame, parameter, words }: FormulaOptions): MomentFormula | undefined {
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
