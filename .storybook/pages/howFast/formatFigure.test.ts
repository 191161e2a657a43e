import { describe, expect, it } from 'vitest';
import { formatDeviation, formatRate, formatRatio } from './formatFigure.ts';
import { scalePosition } from './RatioMark.tsx';

describe('figures', () => {
  it.each([
    [3_693_271, '3,690,000'],
    [951.4, '951'],
  ])('of speed have three digits: %d', (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });

  it.each([
    [7.34, '7.3'],
    [1, '1.0'],
    [0.00333, '0.0033'],
    [12.6, '13'],
  ])('of ratio have two digits: %d', (ratio, text) => {
    expect(formatRatio(ratio)).toBe(text);
  });

  it.each([
    [3.6e-7, '4 × 10⁻⁷'],
    [2.2e-16, '2 × 10⁻¹⁶'],
    [0, '0'],
  ])('of deviation tell its order of magnitude: %d', (deviation, text) => {
    expect(formatDeviation(deviation)).toBe(text);
  });
});

describe('the scale of ratios', () => {
  it('gives every power of ten the same width', () => {
    const widths = [0.01, 0.1, 1, 10, 100].map((ratio) => scalePosition(ratio) - scalePosition(ratio / 10));
    for (const width of widths) expect(width).toBeCloseTo(20);
  });

  it('shows what lies beyond it at its ends', () => {
    expect([scalePosition(1e-9), scalePosition(1e9)]).toEqual([0, 100]);
  });
});
