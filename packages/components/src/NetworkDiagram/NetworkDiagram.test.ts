import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createNetwork } from './createNetwork.ts';
import { inputRamp } from './inputRamp.ts';
import { NetworkDiagram } from './NetworkDiagram.tsx';

const model = { hidden: [3, 2], activation: 'tanh' } as const;
const parameters = Array.from({ length: createNetwork(model, 2).parameterCount }, (_, i) => (i % 2 === 0 ? 1 : -1));
const grid = inputRamp(0, [-1, 1], [-1, 1]);
const draw = (props: object) => renderToString(createElement(NetworkDiagram, { model, ...props }));

describe('NetworkDiagram on the server', () => {
  it('draws neurons, weights and pictures as one named SVG', () => {
    const html = draw({ parameters, neuronBoundaries: [[grid, grid, grid], [grid, grid], [grid]] });
    expect(html).toContain('role="img"');
    expect(html).toContain('MLP 2 → 3 → 2 → 1, 20 parameters.');
    expect(html.match(/mgp-NetworkDiagram-frame/g)).toHaveLength(8);
    expect(html.match(/data-sign="positive" stroke-width/g)).not.toBeNull();
    expect(html).toContain('mgp-NetworkDiagram-patch');
    expect(html).not.toContain('style=');
  });
  it('draws the structure where there are no parameters', () => {
    const html = draw({});
    expect(html).toContain('No weights yet.');
    expect(html.match(/mgp-NetworkDiagram-glyph/g)).toHaveLength(6);
  });
  it('draws the structure where the parameters belong to another model', () =>
    expect(draw({ parameters: [1, 2, 3] })).toContain('No weights yet.'));
  it('draws a network that diverged', () => {
    const html = draw({ parameters: parameters.map(() => NaN) });
    expect(html).toContain('data-sign="diverged"');
    expect(html).toContain('no longer finite numbers');
  });
  it.each([NaN, -50, Infinity, null])('can be drawn where a page gives %s for its height', (height) =>
    expect(draw({ parameters, height })).not.toMatch(/"[^"]*(NaN|Infinity|null)[^"]*"|height="-/),
  );
  it('draws a single neuron', () => expect(draw({ model: { hidden: [], activation: 'tanh' } })).toContain('output'));
});
