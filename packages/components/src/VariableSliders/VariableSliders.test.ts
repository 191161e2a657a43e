import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VariableSliders } from './VariableSliders.tsx';

const render = (props: Parameters<typeof VariableSliders>[0]): string =>
  renderToString(createElement(VariableSliders, props));

describe('VariableSliders on the server', () => {
  it('has number, gradient and slider of each variable', () => {
    const html = render({ value: { a: 2, b: -3 }, gradients: { a: -0.0040238 }, className: 'mine' });
    expect(html).toMatch(/^<div role="group" aria-label="Variables" class="mgp mgp-VariableSliders mine">/);
    expect(html.match(/type="range"/g)).toHaveLength(2);
    expect(html).toContain('value="−3.0000"');
    expect(html).toContain('−0.0040');
    expect(html).toContain('pending');
  });

  it('widens a slider whose number lies beyond it', () => {
    expect(render({ value: { a: 10.5 } })).toContain('max="20"');
  });

  it('takes names that objects have anyway', () => {
    expect(render({ value: { constructor: 1, toString: 2 }, gradients: {}, defaultValue: {} })).toContain('toString');
  });

  it('survives numbers that are none', () => {
    expect(render({ value: { a: NaN, b: Infinity }, gradients: { a: NaN } })).toContain('NaN');
    expect(render({ value: { a: 1 }, min: NaN, max: NaN, step: NaN })).toContain('value="1.0000"');
  });
});
