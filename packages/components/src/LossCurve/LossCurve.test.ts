import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LossCurve } from './LossCurve.tsx';
import type { LossCurveProps } from './LossCurveProps.ts';

const render = (props: LossCurveProps): string => renderToString(createElement(LossCurve, props));
const train = { id: 'train', label: 'Train', losses: [0.9, 0.5, 0.2, 0.1] };

describe('LossCurve on the server', () => {
  it('draws the lines, the numbers of the last step, and a table', () => {
    const html = render({ series: [train, { id: 'test', label: 'Test', losses: [1, 0.6, 0.3, 0.2] }] });
    expect(html.match(/class="mgp-LossCurve-line" d="M0,/g)).toHaveLength(2);
    expect(html).toContain('0.1000');
    expect(html).toContain('Train: from 0.9000 to 0.1000 at step 3, lowest 0.1000 at step 3.');
    expect(html).toContain('<table>');
  });

  it('says what to do where there is nothing yet, and is no slider then', () => {
    const html = render({ series: [{ ...train, losses: [] }] });
    expect(html).toContain('Train to see the loss');
    expect(html).not.toContain('role="slider"');
  });

  it('ends the line at the first loss that is not finite, and says at which step', () => {
    const html = render({ series: [{ ...train, losses: [1, 2, 1e300, NaN, NaN], steps: [0, 10, 20, 30, 40] }] });
    expect(html).toContain('diverged at step 30');
    expect(html).not.toContain('NaN,');
    expect(html).not.toContain(',NaN');
  });

  it('says on a logarithmic scale which losses it could not place', () => {
    const html = render({ series: [{ ...train, losses: [1, 0, -2] }], yScale: 'log' });
    expect(html).toContain('2 losses ≤ 0 drawn at the lower edge');
  });

  it.each([NaN, -50, Infinity, 1e9, null as never])('can be drawn where a page gives %s for its height', (height) => {
    expect(render({ series: [train], height })).not.toMatch(/"[^"]*(NaN|Infinity|null)[^"]*"|height="-/);
  });

  it('gives class, style and other props to its root, and takes words in another language', () => {
    const html = render({ series: [], className: 'mine', id: 'curve', labels: { empty: 'Erst trainieren' } });
    expect(html).toMatch(/^<div[^>]*id="curve"[^>]*class="mgp mgp-LossCurve mine"/);
    expect(html).toContain('Erst trainieren');
  });
});
