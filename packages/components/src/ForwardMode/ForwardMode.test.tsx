import { traceGraph, Value } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ForwardMode } from './ForwardMode.tsx';

/** tanh(a × b + c) at 2, −3, 5.5. */
function neuron() {
  const output = new Value(2, 'a').mul(new Value(-3, 'b')).add(new Value(5.5, 'c')).tanh();
  return traceGraph(output);
}

describe('ForwardMode on a server', () => {
  const html = renderToString(<ForwardMode graph={neuron()} className="mine" data-part="forward" />);

  it('shows dual numbers and the gradients of reverse mode, whether or not the graph came with them', () => {
    expect(html).toContain('− 2.3593 ε');
    expect(html).toContain('−2.3593</span>');
    expect(html).toContain('1.5729');
  });
  it('leaves violet to gradients: of the tangents only that of the output has it', () => {
    const roles = [...html.matchAll(/data-role="(\w+)"[^>]*>[+−] [\d.]+ ε</g)].map(([, role]) => role);
    expect(roles).toEqual(['plain', 'plain', 'plain', 'plain', 'plain', 'grad']);
  });
  it('counts what both modes take', () => {
    expect(html).toMatch(/passes<\/th><td>3<\/td><td>1</);
    expect(html).toMatch(/operations<\/th><td>7<\/td><td>5</);
    expect(html).toMatch(/in all<\/th><td>21<\/td><td>5</);
  });
  it('follows the steps of traceSteps: nothing yet, the forward pass, and done in the backward pass', () => {
    const tangents = (activeStep: number | null) =>
      renderToString(<ForwardMode graph={neuron()} activeStep={activeStep} />).match(/[+−] \d\.\d{4} ε/g)?.length ?? 0;
    expect([-1, 0, 3, 5, 6, 11, null].map(tangents)).toEqual([0, 1, 4, 6, 6, 6, 6]);
  });
  it('hands class and other attributes to its root', () => {
    expect(html).toMatch(/^<div [^>]*data-part="forward"[^>]*class="mgp mgp-ForwardMode mine"/);
  });
  it('says what it waits for where there is nothing to move', () => {
    expect(renderToString(<ForwardMode graph={null} />)).toContain('No graph yet');
    expect(renderToString(<ForwardMode graph={traceGraph(Value.constant(1).tanh())} />)).toContain('no variable');
    expect(renderToString(<ForwardMode graph={null} status="loading" />)).toContain('aria-busy="true"');
    expect(renderToString(<ForwardMode graph={null} status="error" />)).toContain('role="alert"');
  });
});
