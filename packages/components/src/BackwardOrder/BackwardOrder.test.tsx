import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BackwardOrder } from './BackwardOrder.tsx';

const sum = new Value(2, 'a').add(new Value(-3, 'b'));
const graph = traceGraph(sum.mul(sum.tanh()));
const steps = traceSteps(graph);
const render = (activeStep: number | null) =>
  renderToString(<BackwardOrder graph={graph} steps={steps} activeStep={activeStep} className="mine" />).replaceAll(
    '<!-- -->',
    '',
  );
/** The sentence at the top, as a screen reader gets it. */
const lesson = (html: string) => /role="status">([^<]*)</.exec(html)?.[1];

describe('BackwardOrder on a server', () => {
  it('shows the finished order, and hands its attributes to its root', () => {
    const html = render(null);
    expect(html).toMatch(/^<div class="mgp mgp-BackwardOrder mine"/);
    expect(html).toContain('L = (a + b)·u');
    expect(html).toContain('sum of 2');
  });

  it.each([
    [null, 'a + b is used twice, so its gradient is a sum of 2.'],
    [1, 'Values come first.'],
    [5, '∂L/∂L = 1'],
    [6, 'L sends to a + b, which must wait: 1 more is to come, and sending now would pass on an unfinished sum.'],
    [7, 'L sends to u, which has no other use: it is ready to send.'],
    [8, 'u sends to a + b. That was the last of 2: the sum is whole, it may send.'],
    [9, 'a + b sends to a, which has no other use: its gradient is whole.'],
  ])('teaches at step %s', (step, sentence) => expect(lesson(render(step))).toContain(sentence));

  it('is finished at a step that there is not', () => expect(lesson(render(99))).toBe(lesson(render(null))));

  it('says so where there is nothing', () => {
    const constant = traceGraph(new Value(3).add(4));
    expect(renderToString(<BackwardOrder graph={null} steps={[]} />)).toContain('nothing to differentiate');
    expect(renderToString(<BackwardOrder graph={{ nodes: [], edges: [] }} steps={[]} />)).toContain('nothing');
    expect(() => renderToString(<BackwardOrder graph={constant} steps={traceSteps(constant)} />)).not.toThrow();
  });
});
