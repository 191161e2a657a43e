import { describe, expect, it } from 'vitest';
import { functionScales } from './functionScales.ts';
import { tangentGeometry } from './tangentGeometry.ts';

// 500 × 216 px inside the margins: 50 px a unit across, 25 px a unit up, 0 in the middle.
const scales = functionScales({ width: 562, height: 254, xDomain: [-5, 5], yDomain: [-4, 4] });

describe('tangentGeometry', () => {
  it('goes through the point with the slope', () => {
    const { from, to } = tangentGeometry({ x: 0, y: 1, slope: 0.5 }, scales) ?? {};
    if (!from || !to) throw new Error('no tangent');
    expect((from.x + to.x) / 2).toBeCloseTo(scales.x(0), 10);
    expect((from.y + to.y) / 2).toBeCloseTo(scales.y(1), 10);
    const slope = (scales.y.invert(to.y) - scales.y.invert(from.y)) / (scales.x.invert(to.x) - scales.x.invert(from.x));
    expect(slope).toBeCloseTo(0.5, 10);
  });

  it('takes a run of 1 where it fits, so that the rise is the slope', () => {
    const { triangle } = tangentGeometry({ x: 0, y: 1, slope: -1.5 }, scales) ?? {};
    expect(triangle).toMatchObject({ run: 1, rise: -1.5, start: { x: 250, y: 83 }, corner: { x: 300, y: 83 } });
    expect(triangle?.end.y).toBeCloseTo(120.5, 10);
  });

  it('puts it to the left of a point at the right edge', () => {
    expect(tangentGeometry({ x: 4, y: 0, slope: 1 }, scales)?.triangle).toMatchObject({ end: { x: 450, y: 108 } });
    expect(tangentGeometry({ x: 4.9, y: 0, slope: 1 }, scales)?.triangle).toBeUndefined();
  });

  it('reaches beyond its triangle in a narrow picture too', () => {
    const narrow = functionScales({ width: 232, height: 254, xDomain: [-5, 5], yDomain: [-1, 4] });
    const { to, triangle } = tangentGeometry({ x: 0, y: 0, slope: 1 }, narrow) ?? {};
    if (!to || !triangle) throw new Error('no triangle');
    expect(to.x).toBeGreaterThan(triangle.end.x);
    expect(to.y).toBeLessThan(triangle.end.y);
  });

  it('leaves it out where it would be flat, or taller than the picture', () => {
    expect(tangentGeometry({ x: 0, y: 0, slope: 0.01 }, scales)?.triangle).toBeUndefined();
    expect(tangentGeometry({ x: 0, y: 0, slope: 100 }, scales)?.triangle).toBeUndefined();
  });

  it('stands upright where the slope is infinite, and is not there where there is none', () => {
    const { from, to } = tangentGeometry({ x: 0, y: 0, slope: Infinity }, scales) ?? {};
    expect(from?.x).toBeCloseTo(to?.x ?? NaN, 10);
    expect(tangentGeometry({ x: 0, y: 0, slope: NaN }, scales)).toBeUndefined();
    expect(tangentGeometry({ x: 0, y: Infinity, slope: 1 }, scales)).toBeUndefined();
  });
});
