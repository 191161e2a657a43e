import { evaluateExpression, parseExpression, sampleFunction } from '@micrograd-playground/engine';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FunctionPlot } from './FunctionPlot.tsx';
import type { FunctionPlotProps } from './FunctionPlotProps.ts';

const render = (props: FunctionPlotProps): string => renderToString(createElement(FunctionPlot, props));

function plotOf(source: string, a: number, domain: readonly [number, number] = [-5, 5]): FunctionPlotProps {
  const { output, variables } = evaluateExpression(parseExpression(source), { a, b: -3, c: 10 });
  const variable = variables['a'];
  if (!variable) throw new Error('no a');
  output.backward();
  return {
    samples: sampleFunction(output, variable, { domain }),
    at: { x: a, y: output.data, slope: variable.grad },
    variable: 'a',
  };
}

describe('FunctionPlot on the server', () => {
  it('draws the curve and its tangent, and says what the slope means', () => {
    const html = render(plotOf('a * a / 2', 1));
    expect(html).toMatch(/class="mgp-FunctionPlot-curve" d="M0,/);
    expect(html).toContain('mgp-FunctionPlot-tangent');
    expect(html).toContain('rise 1');
    expect(html).toContain('add a tiny h to a, and L changes by about 1.0000 · h');
    expect(html).toContain('L for a from −5 to 5: between');
    expect(html.match(/<tr>/g)).toHaveLength(12);
  });

  const plot = plotOf('a * a', 1);
  const xs = Float64Array.of(-1, NaN, 0, 1, NaN);
  it.each<[string, Partial<FunctionPlotProps>]>([
    ['no height', { height: NaN }],
    ['a negative height', { height: -50 }],
    ['ends of the axes that are no numbers', { xDomain: [NaN, 1], yDomain: [0, NaN] }],
    ['endless axes', { xDomain: [-Infinity, Infinity], yDomain: [-Infinity, Infinity] }],
    ['axes without length', { xDomain: [1, 1], yDomain: [2, 2] }],
    ['samples at no place', { samples: { xs, ys: xs } }],
    ['gaps between places that are none', { samples: { xs, ys: xs.map(() => NaN) } }],
    ['samples at one place', { samples: { xs: Float64Array.of(2, 2), ys: Float64Array.of(1, 1) } }],
    ['a point at no place', { at: { x: NaN, y: NaN, slope: NaN }, onAtChange: () => undefined }],
  ])('can be drawn with %s', (_, props) => {
    const html = render({ ...plot, ...props });
    expect(html).toContain('mgp-FunctionPlot-plot');
    expect(html).not.toMatch(
      / (?:[xy][12]?|c[xy]|d|transform|width|height|points|aria-value(?:min|max|now))="[^"]*(NaN|Infinity)/,
    );
    expect(html).not.toMatch(/(?:width|height)="-/);
  });

  it('turns axes whose ends are the wrong way round', () => {
    expect(render({ ...plot, xDomain: [5, -5] })).toBe(render({ ...plot, xDomain: [-5, 5] }));
  });

  it('is a slider only where the point can be moved', () => {
    expect(render(plotOf('a', 1))).not.toContain('role="slider"');
    const html = render({ ...plotOf('a * b', 1), onAtChange: () => undefined });
    expect(html).toContain('aria-label="Value of a"');
    expect(html).toContain('aria-valuetext="a = 1.0000, L = −3.0000, slope −3.0000"');
  });

  it('has no tangent where the output is not a number, and says why', () => {
    const html = render(plotOf('log(a)', -2));
    expect(html).not.toContain('mgp-FunctionPlot-tangent');
    expect(html).toContain('L is not a number here, so it has no slope.');
    expect(html).toContain('>not a number</text>');
  });

  it('reaches up to a point near a pole, and says that the rest of the peak is cut off', () => {
    const html = render(plotOf('1 / a', 0.1));
    expect(html).toContain('mgp-FunctionPlot-point');
    expect(html).not.toContain('the point is above');
    expect(html).toContain('cut off at the edge');
    expect(html).not.toMatch(/ d="[^"]*(NaN|Infinity)/);
  });

  it('points to a point above the ends that are given', () => {
    const html = render({ ...plotOf('1 / a', 0.01), yDomain: [-6, 6] });
    expect(html).toContain('the point is above');
    expect(html).not.toContain('mgp-FunctionPlot-point');
  });

  it('draws only finite numbers where the point, or a sample, is infinite', () => {
    const html = render({
      ...plotOf('1 / a', 0, [-5, 5]),
      samples: { xs: Float64Array.of(-1, 0, 1), ys: Float64Array.of(-1, Infinity, 1) },
    });
    expect(html).toContain('L is infinite here');
    expect(html).not.toMatch(/ (d|[xy][12]?|c[xy]|transform)="[^"]*(NaN|Infinity)/);
  });

  it('says at a corner that no single slope is right', () => {
    const { at, ...plot } = plotOf('relu(a)', 0);
    expect(render({ ...plot, at: at && { ...at, kink: true } })).toContain('no single slope is right');
  });

  it('says what to do where there is no curve, and when one is loading or cannot be had', () => {
    expect(render({ samples: null, at: null, variable: 'a' })).toContain('Choose a variable to see its curve');
    expect(render({ samples: null, at: null, variable: 'a', status: 'loading' })).toContain('Loading the curve…');
    expect(render({ samples: null, at: null, variable: 'a', status: 'error' })).toContain('role="alert"');
    expect(render(plotOf('log(-exp(a))', 0))).toContain('L has no finite value here');
  });

  it('gives class, style and other props to its root, and takes words in another language', () => {
    const html = render({ ...plotOf('a', 1), className: 'mine', id: 'plot', labels: { meaning: () => 'Steigung' } });
    expect(html).toMatch(/^<div[^>]*id="plot"[^>]*class="mgp mgp-FunctionPlot mine"/);
    expect(html).toContain('Steigung');
  });
});
