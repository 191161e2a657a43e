import type { BoundaryGrid } from '@micrograd-playground/engine';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BoundaryHeatmap } from './BoundaryHeatmap.tsx';
import type { BoundaryHeatmapProps } from './BoundaryHeatmapProps.ts';

const render = (props: BoundaryHeatmapProps): string => renderToString(createElement(BoundaryHeatmap, props));

/** Output x₁ over −1…1, so that the boundary is upright in the middle. */
const slope: BoundaryGrid = {
  columns: 20,
  rows: 20,
  xDomain: [-1, 1],
  yDomain: [-1, 1],
  values: Float64Array.from({ length: 400 }, (_, i) => ((i % 20) + 0.5) / 10 - 1),
};
const points = [
  { x: [0.5, 0.2], label: 1 },
  { x: [-0.5, 0.2], label: -1 },
  { x: [0.4, -0.3], label: -1 },
  { x: [-0.4, -0.3], label: -1, held: true },
];

describe('BoundaryHeatmap on the server', () => {
  it('draws axes, points and the line, and says in words how they lie', () => {
    const html = render({ boundary: slope, points });
    expect(html.match(/data-class="negative"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('data-held="true"');
    expect(html).toMatch(/mgp-BoundaryHeatmap-contour" d="M/);
    expect(html).toContain('The boundary divides the plane: class +1 has 50% of the area.');
    expect(html).toContain('2 of 3 points are on the right side. 1 of 1 test points are on the right side.');
    expect(html.match(/<td>/g)).toHaveLength(81);
    expect(html).not.toContain('<canvas');
  });

  it('stands on plain paper before there is a boundary, and says what to do where there are no points either', () => {
    expect(render({ boundary: null, points })).not.toContain('Train to see the boundary</span>');
    expect(render({ boundary: null })).toContain('Train to see the boundary</span>');
  });

  it.each([NaN, -50, Infinity, null as never])('can be drawn where a page gives %s for its size', (size) => {
    expect(render({ boundary: slope, points, size })).not.toMatch(/"[^"]*(NaN|Infinity|null)[^"]*"|(width|height)="-/);
  });

  it('leaves out test points where they are not wanted', () => {
    expect(render({ boundary: slope, points, showTestPoints: false })).not.toContain('data-held');
  });

  it('draws no point that has no place on the plane', () => {
    const nowhere = [
      { x: [0.5], label: 1 },
      { x: [NaN, 0], label: 1 },
      { x: [0, Infinity], label: -1 },
    ];
    const html = render({ boundary: slope, points: [...points, ...nowhere], selectedPointId: '4' });
    expect(html).not.toMatch(/ d="[^"]*(NaN|Infinity)/);
    const marks = / d="[^"]*" data-class=/g;
    expect(html.match(marks)).toEqual(render({ boundary: slope, points }).match(marks));
  });

  it('says how many outputs are not finite', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i < 100 ? NaN : i < 110 ? Infinity : 1));
    expect(render({ boundary: { ...slope, values } })).toContain('110 of 400 outputs are not finite numbers');
    expect(render({ boundary: { ...slope, values: values.map(() => NaN) } })).toContain('the run diverged');
  });

  it('reads the selected point off the picture', () => {
    const html = render({ boundary: slope, points, selectedPointId: '2' });
    expect(html).toContain('+0.4000');
    expect(html).toContain('predicted');
  });

  it('gives class, style and other props to its root', () => {
    expect(render({ boundary: null, className: 'mine', id: 'map' })).toMatch(
      /^<div[^>]*id="map"[^>]*class="mgp mgp-BoundaryHeatmap mine"/,
    );
  });
});
