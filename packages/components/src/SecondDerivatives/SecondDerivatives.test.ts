import { evaluateExpression, parseExpression, secondDerivatives } from '@micrograd-playground/engine';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SecondDerivatives } from './SecondDerivatives.tsx';
import type { SecondDerivativesProps } from './SecondDerivatives.tsx';

const render = (props: SecondDerivativesProps): string => renderToString(createElement(SecondDerivatives, props));

function derivativesOf(source: string, bindings: Record<string, number>) {
  const expression = parseExpression(source, { variables: Object.keys(bindings) });
  const { output, variables } = evaluateExpression(expression, bindings);
  return secondDerivatives(output, variables);
}

describe('SecondDerivatives on the server', () => {
  it('says how the output bends along each variable, and why the table is symmetric', () => {
    const html = render({ derivatives: derivativesOf('a ** 2 - a * b', { a: 2, b: 1 }) });
    expect(html).toContain('∂L/∂a grows as a grows.');
    expect(html).toContain('∂L/∂b does not change with b.');
    expect(html).toContain('like a saddle');
    expect(html).toContain('∂²L/∂b∂a = ∂²L/∂a∂b = −1.0000');
    expect(html.match(/<th /g)).toHaveLength(5);
  });

  it('needs no table for one variable, nor for more than four', () => {
    const one = render({ derivatives: derivativesOf('tanh(a)', { a: 1 }) });
    expect(one).toContain('∂L/∂a falls as a grows.');
    expect(one).not.toContain('<table');
    const five = derivativesOf('a * b * c * d * e', { a: 1, b: 2, c: 3, d: 4, e: 5 });
    expect(render({ derivatives: five })).not.toContain('<table');
    expect(render({ derivatives: five }).match(/<li /g)).toHaveLength(5);
  });

  it('has buttons for the graphs of the slopes only where something opens them', () => {
    const derivatives = derivativesOf('a * b', { a: 1, b: 2 });
    expect(render({ derivatives })).not.toContain('<button');
    const html = render({ derivatives, onOpenDerivative: () => undefined, openVariable: 'b' });
    expect(html).toContain('Graph of ∂L/∂a');
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
  });

  it('says that it cannot tell where a second derivative is not a number', () => {
    const html = render({ derivatives: derivativesOf('sqrt(a) * b', { a: -1, b: 2 }) });
    expect(html).toContain('unknown');
    expect(html).toContain('cannot be told');
  });

  it('has words for nothing, for waiting and for a fault', () => {
    expect(render({ derivatives: null })).toContain('Type an expression to see how it bends');
    expect(render({ derivatives: null, status: 'loading' })).toContain('role="status"');
    expect(render({ derivatives: null, status: 'error' })).toContain('role="alert"');
  });

  it('gives class, style and other props to its root, and takes words in another language', () => {
    const props = { derivatives: derivativesOf('a', { a: 1 }), className: 'mine', id: 'bends' };
    const html = render({ ...props, labels: { intro: () => 'Krümmung' } });
    expect(html).toMatch(/^<div[^>]*id="bends"[^>]*class="mgp mgp-SecondDerivatives mine"/);
    expect(html).toContain('Krümmung');
  });
});
