import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChainRulePanel } from './ChainRulePanel.tsx';

function neuron() {
  const output = new Value(2, 'a').mul(new Value(-3, 'b')).add(new Value(10, 'c')).tanh();
  output.backward();
  return traceGraph(output);
}

describe('ChainRulePanel on a server', () => {
  const graph = neuron();
  const steps = traceSteps(graph);
  const html = renderToString(
    <ChainRulePanel graph={graph} steps={steps} activeStep={steps.length - 1} className="mine" data-part="rule" />,
  );

  it('says the step in a sentence and as a formula', () => {
    expect(html).toContain(
      'A small change of <code>b</code> becomes <code>a</code> times as large in <code>a·b</code>',
    );
    expect(html).toContain('partial L by partial b grows by');
    expect(html).toMatch(/<mfrac>.*<mn>0\.002682<\/mn>/s);
  });
  it('hands class and other attributes to its root', () => {
    expect(html).toMatch(
      /^<div role="group" aria-label="Chain rule" data-part="rule" class="mgp mgp-ChainRulePanel mine">/,
    );
  });
  it('invites to type where there is no graph', () => {
    expect(renderToString(<ChainRulePanel graph={null} />)).toContain('Type an expression');
    expect(renderToString(<ChainRulePanel graph={{ nodes: [], edges: [] }} />)).toContain('Type an expression');
  });
  it('shows names as text, whatever is in them', () => {
    const evil = traceGraph(new Value(1, '<img src=x onerror=alert(1)>'));
    expect(renderToString(<ChainRulePanel graph={evil} />)).not.toContain('<img');
  });
  it('takes other words', () => {
    const german = renderToString(<ChainRulePanel graph={graph} labels={{ copyLatex: 'LaTeX kopieren' }} />);
    expect(german).toContain('LaTeX kopieren');
  });
});
