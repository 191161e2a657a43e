import type { BoundaryGrid } from '@micrograd-playground/engine';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../theme/palette.ts';
import type { BoundaryPoint } from './BoundaryPoint.ts';
import { boundaryImage } from './boundaryImage.ts';
import { boundaryToSvg } from './boundaryToSvg.ts';

/** Two columns and two rows: −1 and +1 below, not finite and 0.5 above. */
const grid: BoundaryGrid = { columns: 2, rows: 2, xDomain: [-1, 1], yDomain: [0, 4], values: [-1, 1, NaN, 0.5] };
const points: BoundaryPoint[] = [
  { x: [-0.5, 1], label: -1 },
  { x: [0.5, 1], label: 1 },
  { x: [0.5, 3], label: 1, held: true },
  { x: [Infinity, 3], label: 1 },
];

/** The red, green and blue of each pixel, upper row first; undefined where nothing is seen. */
function pixelsOf(uri: string, width: number): (string | undefined)[] {
  const file = Buffer.from(uri.replace(/^.*base64,/, ''), 'base64');
  const part = (type: string): Buffer => {
    const at = file.indexOf(type);
    return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
  };
  const colors = part('PLTE');
  const lines = [...inflateSync(part('IDAT'))].filter((_, i) => i % (width + 1) !== 0);
  return lines.map((index) => (index === 0 ? undefined : [...colors.subarray(3 * index, 3 * index + 3)].join(' ')));
}

/** Largest difference in a channel. A shade is as wide as the 254th part of the outputs: up to 2. */
function differenceOf(color: string | undefined, expected: readonly number[]): number {
  const channels = color?.split(' ').map(Number) ?? [];
  return Math.max(...expected.map((channel, i) => Math.abs(channel - (channels[i] ?? NaN))));
}

describe('boundaryImage', () => {
  it('has the colours of the heatmap, upper row first, and nothing where an output is not finite', () => {
    const [upperLeft, upperRight, lowerLeft, lowerRight] = pixelsOf(boundaryImage(grid, PALETTES.light), 2);
    expect(upperLeft).toBeUndefined();
    // 78 % of a class's colour on white for outputs of 1 and beyond.
    expect(differenceOf(lowerLeft, [231, 152, 70])).toBeLessThanOrEqual(2);
    expect(differenceOf(lowerRight, [65, 139, 197])).toBeLessThanOrEqual(2);
    // |0.5|^0.8 · 78 % = 45 %.
    expect(differenceOf(upperRight, [145, 189, 222])).toBeLessThanOrEqual(2);
  });

  it('tells the smallest output of one sign from that of the other', () => {
    const near: BoundaryGrid = { ...grid, columns: 2, rows: 1, values: [-1e-12, 1e-12] };
    const [left = '', right = ''] = pixelsOf(boundaryImage(near, PALETTES.light), 2);
    expect(left).not.toBe(right);
  });

  it('takes colours as rgb() too', () => {
    const colors = { ...PALETTES.light, positiveFill: 'rgb(255, 0, 0)', surface: '#000000' };
    expect(differenceOf(pixelsOf(boundaryImage(grid, colors), 2)[3], [199, 0, 0])).toBeLessThanOrEqual(2);
  });
});

describe('boundaryToSvg', () => {
  const svg = boundaryToSvg(grid, { points });

  it('stands by itself: with a size, a name, a description, and without anything to be loaded', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="548" height="564"/);
    expect(svg).toContain('<title>Decision boundary</title>');
    expect(svg).toMatch(/<desc>The boundary divides the plane: class \+1 has 67% of the area[^<]*<\/desc>/);
    expect([...svg.matchAll(/(?:href|src)="([^"]{5})/g)].map(([, start]) => start)).toEqual(['data:', 'data:']);
    expect(svg).not.toMatch(/var\(|<style|class=/);
  });

  it('draws the line, the points by class and by part, and what they mean', () => {
    expect(svg).toMatch(/<path d="M[^"]+" fill="none" stroke="#1b1f24"/);
    const marks = [...svg.matchAll(/<path d="[^"]+Z" fill="(#\w+)" stroke="(#\w+)"/g)].map(([, fill]) => fill);
    // Three of the points have a place; then the legend's.
    expect(marks).toEqual(['#e07b12', '#0b6bb5', '#ffffff', '#e07b12', '#0b6bb5', '#ffffff', '#ffffff']);
    expect(svg).toContain('>test</text>');
    expect(boundaryToSvg(grid)).not.toContain('>test</text>');
  });

  it('has the colours of the dark theme, and those that are given', () => {
    const dark = boundaryToSvg(grid, { theme: 'dark', colors: { ink: '#ff0000' } });
    expect(dark).toContain(`fill="${PALETTES.dark.background}"`);
    expect(dark).toContain('stroke="#ff0000"');
  });

  it('takes other words, and escapes them', () => {
    const own = boundaryToSvg(grid, { title: 'a < b & "c"', labels: { x1: '<width>' } });
    expect(own).toContain('<title>a &lt; b &amp; &quot;c&quot;</title>');
    expect(own).toContain('&lt;width&gt;');
  });
});
