import { evaluateExpression, parseExpression, traceGraph } from '@micrograd-playground/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../internal/formatNumber.ts';
import { gradientParts } from './gradientUses.ts';
import { isRightAnswer } from './isRightAnswer.ts';
import { asShown, gradientsFromShown } from './shownNumbers.ts';

function traced(source: string, [a = 2, b = -3, c = 10]: readonly number[] = []) {
  const graph = traceGraph(evaluateExpression(parseExpression(source), { a, b, c }).output);
  return { graph, outputId: graph.nodes.at(-1)?.id ?? '' };
}

describe('asShown', () => {
  it('is the number that is printed', () => {
    for (const x of [0.786_448, -0.004_023, 0.000_05, 0.000_049, 1e-12, 123_456.789_12, 1.234_567e9, 0, -0]) {
      const printed = formatNumber(x).replace('−', '-').replaceAll('−', '-').replaceAll(',', '');
      expect(asShown(x)).toBeCloseTo(Number(printed), 12);
    }
    expect([asShown(Infinity), asShown(NaN)]).toEqual([Infinity, NaN]);
  });
});

describe('gradientsFromShown', () => {
  const neuron = traced('(a * b + c).tanh()');
  const found = gradientsFromShown(neuron.graph, neuron.outputId);
  const isRight = (id: string, answer: number): boolean =>
    isRightAnswer(answer, gradientParts(neuron.graph, neuron.outputId).get(id)?.gradient ?? 0, found.get(id));

  it('lets one reckon from the values, and from the derivatives, that are shown', () => {
    // 1 − 0.9993² = 0.0014, where 1 − tanh² = 0.00134; −3 · 0.0013 = −0.0039, where −3 · 0.00134 = −0.0040.
    expect([0.0014, 0.0013, 0.00134].map((answer) => isRight('c', answer))).toEqual([true, true, true]);
    expect([-0.0039, -0.004, -0.0042].map((answer) => isRight('a', answer))).toEqual([true, true, true]);
    expect([0.001, 0, -0.0013].map((answer) => isRight('c', answer))).toEqual([false, false, false]);
    expect([-0.0013, 0, 0.004, -0.003].map((answer) => isRight('a', answer))).toEqual([false, false, false, false]);
  });

  it('does not make 0 of a gradient that is lost in the decimals', () => {
    const { graph, outputId } = traced('tanh(a)', [10]);
    expect(gradientsFromShown(graph, outputId).get('a')).toEqual([8.24e-9]);
  });

  it('leaves 0, the other sign, twice and half as much wrong', () => {
    const point = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: -300, max: 300 }).map((n) => n / 100 + 0.00317)));
    const source = fc.constantFrom(
      'tanh(a * b + c)',
      'a * b * c + a ** 2',
      'sigmoid(a / 4) * tanh(b)',
      'exp(a * b) - c',
    );
    fc.assert(
      fc.property(source, point, (text, numbers) => {
        const { graph, outputId } = traced(text, numbers);
        const shown = gradientsFromShown(graph, outputId);
        for (const [id, { gradient }] of gradientParts(graph, outputId)) {
          if (Math.abs(gradient) < 0.001 || !Number.isFinite(gradient)) continue;
          const wrong = [0, -gradient, 2 * gradient, gradient / 2];
          expect(wrong.filter((answer) => isRightAnswer(answer, gradient, shown.get(id)))).toEqual([]);
        }
      }),
    );
  });
});
