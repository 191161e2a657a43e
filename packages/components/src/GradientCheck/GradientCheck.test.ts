import { checkGradients, parseExpression } from '@micrograd-playground/engine';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GradientCheck } from './GradientCheck.tsx';
import type { GradientCheckProps } from './GradientCheck.tsx';
import { countVerdicts, verdictOf } from './verdictOf.ts';

const render = (props: GradientCheckProps): string => renderToString(createElement(GradientCheck, props));
const checksOf = (source: string, a: number, b = -3) => checkGradients(parseExpression(source), { a, b, c: 10 });

describe('GradientCheck on the server', () => {
  it('puts both gradients of each variable side by side, and says that they agree', () => {
    const html = render({ checks: checksOf('(a * b + c).tanh()', 2) });
    for (const number of ['−0.0040', '0.0027', '0.0013'])
      expect(html.match(new RegExp(`>${number}<`, 'g'))).toHaveLength(2);
    expect(html.match(/role="row"/g)).toHaveLength(4);
    expect(html).toContain('Both ways agree on all 3 gradients.');
    expect(html).toContain('<mfrac>');
  });

  it('explains a kink once instead of raising an alarm', () => {
    const html = render({ checks: checksOf('relu(a)', 0) });
    expect(html).toContain('the slope jumps from 0 to 1, and autograd takes 0');
    expect(html).toContain('this is no mistake');
    expect(html).toContain('2 agree, one stands at a kink.');
    expect(html).not.toContain('do not agree');
  });

  it('prints the numbers in its notes as all others', () => {
    expect(render({ checks: checksOf('abs(a)', 0) })).toContain('jumps from −1 to 1');
  });

  it('shows the difference of the two numbers that it shows', () => {
    const [check] = checkGradients(parseExpression('sin(a * 100000)'), { a: 1, b: 1, c: 1 });
    const html = render({ checks: check ? [check] : [] });
    expect(html).toMatch(/>−99,936\.0807<.*>−99,936\.0802<.*>0\.0005</s);
    expect(html).toContain('Both ways agree.');
  });

  it('puts what is special under its row, once where it is true of several', () => {
    const order = (html: string, ...texts: readonly string[]) => {
      const places = texts.map((text) => html.indexOf(text));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    };
    const kink = render({ checks: checkGradients(parseExpression('relu(a * b) + c'), { a: 0, b: 2, c: 1 }) });
    order(kink, '∂<!-- -->L<!-- -->/∂<!-- -->a', 'There is a kink here', 'no mistake', '∂<!-- -->L<!-- -->/∂<!-- -->b');
    const none = render({ checks: checksOf('log(a) + b', -1) });
    order(none, '∂<!-- -->L<!-- -->/∂<!-- -->b', '∂L/∂a, ∂L/∂b', 'so it has no slope');
    expect(none.match(/so it has no slope/g)).toHaveLength(1);
  });

  it('does not tell gradients that are pending', () => {
    const html = render({ checks: checksOf('a * b + c', 2), pending: ['a'] });
    expect(html).not.toContain('−3.0000');
    expect(html).toContain('>2.0000<');
    expect(html).toContain('pending');
    expect(html).not.toContain('Both ways agree');
  });

  it('says in words where the two really differ', () => {
    const wrong = { variable: 'a', autograd: 2, numeric: 3, difference: 1 / 3, ok: false, kink: false, note: 'Why.' };
    const html = render({ checks: [wrong] });
    expect(html).toContain('data-verdict="differ"');
    expect(html).toContain('One gradient does not agree.');
    expect(html).toContain('Why.');
  });

  it('says why there is nothing to compare where the value is not a number', () => {
    const html = render({ checks: checksOf('log(a) + b', -1) });
    expect(html).toContain('no slope');
    expect(html).toContain('not a number, so it has no slope to measure');
  });

  it('keeps the place of the rows while they are on their way, and has words for nothing and for a fault', () => {
    const html = render({ checks: null, variables: ['a', 'b'], status: 'loading' });
    expect(html.match(/role="rowheader"/g)).toHaveLength(2);
    expect(html).toContain('Measuring the slopes…');
    expect(render({ checks: null })).toContain('Type an expression to check its gradients');
    expect(render({ checks: [] })).toContain('Type an expression to check its gradients');
    expect(render({ checks: null, status: 'error' })).toContain('role="alert"');
  });

  it('gives class, style and other props to its root, and takes words in another language', () => {
    const html = render({ checks: checksOf('a', 1), className: 'mine', id: 'check', labels: { numeric: 'gemessen' } });
    expect(html).toMatch(/^<div[^>]*id="check"[^>]*class="mgp mgp-GradientCheck mine"/);
    expect(html).toContain('gemessen');
    expect(render({ checks: checksOf('a', 1), method: false })).not.toContain('<math');
  });
});

describe('the verdict', () => {
  it.each([
    ['tanh(a)', 1, 'agree'],
    ['abs(a)', 0, 'kink'],
    ['1 / a', 0, 'unmeasured'],
  ] as const)('on %s at %d is %s', (source, a, verdict) => {
    expect(checksOf(source, a).map(verdictOf)[0]).toBe(verdict);
  });

  it('is counted', () => {
    expect(countVerdicts(checksOf('relu(a) + b', 0))).toEqual({ agree: 2, kink: 1, differ: 0, unmeasured: 0 });
  });
});
