import { evaluateExpression, parseExpression, traceGraph, withOutput } from '@micrograd-playground/engine';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { expect, it } from 'vitest';
import { findMistake } from './findMistake.ts';

const POINT = { a: 2, b: -3, c: 5.5 };

function mistakeOf(source: string, nodeId: string, answer: number) {
  const graph: GraphSnapshot = traceGraph(evaluateExpression(parseExpression(source), POINT).output);
  const outputId = graph.nodes.at(-1)?.id ?? '';
  const leaves = graph.nodes.filter(({ kind }) => kind === 'variable').map(({ id }) => id);
  const mistake = findMistake(answer, withOutput(graph, outputId), outputId, nodeId, leaves);
  const about = graph.nodes.find(({ id }) => id === mistake?.aboutId);
  return mistake && { kind: mistake.kind, about: about?.op ?? about?.label };
}

// L = tanh(a·b + c): tanh′ = 0.7864, so ∂L/∂a = −3 · 0.7864 = −2.3593 and ∂L/∂b = 1.5729.
const NEURON = '(a * b + c).tanh()';

it.each([
  ['the other sign', NEURON, 'a', 2.36, { kind: 'sign', about: undefined }],
  ['the local derivative alone', NEURON, 'a', -3, { kind: 'noUpstream', about: undefined }],
  ['one of two uses', 'a * b + a', 'a', -3, { kind: 'oneUse', about: 'add' }],
  ['one of three uses', 'a * b + a * c + a', 'a', 5.5, { kind: 'oneUse', about: undefined }],
  [
    'an operation left out on the way',
    'c * tanh(a / 4 - 1)',
    'a',
    5.5 / 4,
    { kind: 'skippedOperation', about: 'tanh' },
  ],
  ['the other operand', NEURON, 'a', 1.573, { kind: 'otherOperand', about: 'mul' }],
  ['the upstream gradient alone', NEURON, 'a', 0.786, { kind: 'noLocal', about: undefined }],
  ['the value', NEURON, 'a', 2, { kind: 'value', about: undefined }],
  ['the gradient of another leaf', 'a * b + b * c', 'c', 7.5, { kind: 'otherNode', about: 'b' }],
  ['nothing known', NEURON, 'a', 42, undefined],
] as const)('recognises %s', (_name, source, nodeId, answer, mistake) =>
  expect(mistakeOf(source, nodeId, answer)).toEqual(mistake),
);
