import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ExpressionInput } from './ExpressionInput.tsx';

describe('ExpressionInput on the server', () => {
  it('has the text in the box, and its colours under it', () => {
    const html = renderToString(createElement(ExpressionInput, { defaultValue: 'a + tanh(b)' }));
    expect(html).toContain('>a + tanh(b)</textarea>');
    expect(html).toContain('data-kind="function"');
    expect(html).toContain('micrograd README');
  });

  it('says and marks a mistake at once', () => {
    const error = { message: 'There is no function `foo`.', start: 0, end: 3 };
    const html = renderToString(createElement(ExpressionInput, { value: 'foo(a)', error }));
    expect(html).toContain('There is no function <code>foo</code>.');
    expect(html).toMatch(/data-wrong="true"[^>]*>foo</);
    expect(html).toContain('aria-invalid="true"');
  });

  it('escapes what was typed', () => {
    const html = renderToString(createElement(ExpressionInput, { defaultValue: '<script>alert(1)</script>' }));
    expect(html).not.toContain('<script>');
  });

  it('passes class and id on to its root', () => {
    const html = renderToString(createElement(ExpressionInput, { className: 'mine', id: 'box', examples: [] }));
    expect(html).toMatch(/^<div id="box" class="mgp mgp-ExpressionInput mine">/);
    expect(html).not.toContain('neuron');
  });

  it('numbers the lines of a program, colours them, and says which one is wrong', () => {
    const error = { message: 'There is no function `foo`.', start: 14, end: 17 };
    const html = renderToString(
      createElement(ExpressionInput, { multiline: true, value: 'e = a * b\nd = foo(e)', error }),
    );
    expect(html).toContain('>e = a * b\nd = foo(e)</textarea>');
    expect(html.match(/mgp-ExpressionInput-line/g)).toHaveLength(2);
    expect(html).toMatch(/data-wrong="true"[^>]*>foo</);
    expect(html).toContain('Line 2: There is no function <code>foo</code>.');
    expect(html).toContain('>Program</label>');
  });

  it('says what of a program is read over', () => {
    const html = renderToString(createElement(ExpressionInput, { multiline: true, value: 'L = a\nprint(L) # now' }));
    expect(html).toContain('computes nothing: <code>print(…)</code>');
    expect(html).toMatch(/data-kind="ignored"[^>]*>print\(L\)</);
  });
});
