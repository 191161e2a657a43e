import { evaluateExpression, parseExpression, traceGraph, Value } from '@micrograd-playground/engine';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { nodeTitles } from '../internal/nodeTitles.ts';
import { GradientQuiz } from './GradientQuiz.tsx';
import { GRADIENT_QUIZ_LABELS } from './gradientQuizLabels.ts';
import { gradientParts } from './gradientUses.ts';
import { hiddenGradients } from './hiddenGradients.ts';
import { quizHints } from './quizHints.ts';

function traced(source: string): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source), { a: 2, b: -3, c: 5.5 });
  output.backward();
  return traceGraph(output);
}

function hintsFor(source: string, nodeId: string, hidden: readonly string[] = []): string[] {
  const graph = traced(source);
  const outputId = graph.nodes.at(-1)?.id ?? '';
  const hiddenIds = hidden.map((op) => graph.nodes.find((node) => node.op === op)?.id ?? op);
  const titles = nodeTitles(graph, outputId);
  const parts = gradientParts(graph, outputId).get(nodeId) ?? { gradient: 0, uses: [] };
  return quizHints(nodeId, parts, { titles, outputId, hiddenIds, labels: GRADIENT_QUIZ_LABELS });
}

describe('the hints', () => {
  it('go from the use of the value to its rule to the numbers', () => {
    expect(hintsFor('(a * b + c).tanh()', 'a')).toEqual([
      '`a` is used once, in `a·b`. So one contribution arrives.',
      'The local derivative of `a·b` by `a` is `b`, here `−3`.',
      '`∂L/∂a = b · ∂L/∂(a·b)`\n`= (−3) · 0.7864`',
    ]);
  });
  it('count all uses', () => {
    const hints = hintsFor('a * b + a', 'a');
    expect(hints[0]).toContain('used twice');
    expect(hints[1]?.split('\n')).toHaveLength(2);
    expect(hints[2]).toContain('1 · 1 + (−3) · 1');
  });
  it('do not give another question away', () => {
    expect(hintsFor('(a * b + c).tanh()', 'a', ['mul'])[2]).toContain('(−3) · ∂L/∂(a·b)');
  });
  it('say what is special about the output, and about what it does not need', () => {
    const graph = traced('a * b');
    expect(hintsFor('a * b', graph.nodes.at(-1)?.id ?? '')).toEqual([GRADIENT_QUIZ_LABELS.isOutput('L')]);
    expect(hintsFor('a * b', 'c')).toEqual([GRADIENT_QUIZ_LABELS.notUsed('c', 'L')]);
  });
});

describe('hiddenGradients', () => {
  const graph = traced('2 * a + b');
  it('are those of all variables, less what is answered', () => {
    expect(hiddenGradients(graph)).toEqual(['a', 'b']);
    expect(hiddenGradients(graph, undefined, ['a'])).toEqual(['b']);
  });
  it('leave out constants, repetitions and ids that there are not', () => {
    expect(hiddenGradients(graph, ['b', 'b', '2', 'nobody', 'a'])).toEqual(['b', 'a']);
  });
});

describe('GradientQuiz on a server', () => {
  it('asks for the gradients of all leaves, and tells none', () => {
    const html = renderToString(
      <GradientQuiz graph={traced('(a * b + c).tanh()')} className="mine" data-part="quiz" />,
    );
    expect(html).toMatch(/^<div [^>]*data-part="quiz"[^>]*class="mgp mgp-GradientQuiz mine"/);
    for (const derivative of ['∂L/∂a', '∂L/∂b', '∂L/∂c']) expect(html).toContain(derivative);
    for (const gradient of ['2.3593', '1.5729', '0.7864']) expect(html).not.toContain(gradient);
    expect(html).toContain('inputMode="decimal"');
  });
  it('says what it waits for', () => {
    expect(renderToString(<GradientQuiz graph={null} />)).toContain('No graph yet');
    expect(renderToString(<GradientQuiz graph={traceGraph(Value.constant(1))} />)).toContain('no gradient to ask for');
    expect(renderToString(<GradientQuiz graph={null} status="loading" />)).toContain('aria-busy="true"');
    expect(renderToString(<GradientQuiz graph={null} status="error" />)).toContain('role="alert"');
  });
});
