import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DatasetPicker } from './DatasetPicker.tsx';

describe('DatasetPicker on the server', () => {
  const html = renderToString(createElement(DatasetPicker, { className: 'mine', id: 'data' }));

  it('gives a picture and a radio button for each data set', () => {
    expect(html.match(/type="radio"/g)).toHaveLength(5);
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html).toMatch(/checked="" value="moons"|value="moons" checked=""/);
  });
  it('passes class and id on to its root', () => {
    expect(html).toMatch(/^<div id="data" class="mgp mgp-DatasetPicker mine">/);
  });
  it('offers the corners only where there are corners', () => {
    expect(html).not.toContain('Corners only');
    const dataset = { kind: 'xor', samples: 200, noise: 0.1, testFraction: 0.2 } as const;
    expect(renderToString(createElement(DatasetPicker, { defaultValue: dataset }))).toContain('Corners only');
  });
  it('survives numbers out of all bounds', () => {
    const dataset = { kind: 'xor', samples: 1e9, noise: -1, testFraction: 9 } as const;
    expect(renderToString(createElement(DatasetPicker, { defaultValue: dataset, seed: -0.5 }))).toContain('XOR');
  });
});
