import { describe, expect, it } from 'vitest';
import { LABEL, layoutLoopNetwork } from './layoutLoopNetwork.ts';

describe.each([
  [[2, 2, 1], 600],
  [[2, 2, 1], 290],
  [[2, 3, 1], 640],
  [[2, 3, 1], 760],
  [[2, 2, 1], 470],
])('a network of %j in %d px', (sizes, available) => {
  const { width, height, neurons, lines, loss } = layoutLoopNetwork(sizes, available);

  it('has a place for every parameter, in their order', () => {
    const parameters = [
      ...lines.map(({ parameter }) => parameter),
      ...neurons.flatMap(({ bias }) => (bias === undefined ? [] : [bias])),
    ].toSorted((a, b) => a - b);
    const [inputs = 0, hidden = 0] = sizes;
    expect(parameters).toEqual(Array.from({ length: (inputs + 1) * hidden + hidden + 1 }, (_, i) => i));
  });

  it('stays in its box, with no number on another', () => {
    expect(width).toBeLessThanOrEqual(available);
    for (const { x, y } of [...neurons, ...lines.map(({ label }) => label), loss]) {
      expect(x).toBeGreaterThanOrEqual(LABEL.width / 2);
      expect(x).toBeLessThanOrEqual(width - LABEL.width / 2);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    lines.forEach(({ label }, i) => {
      for (const other of lines.slice(i + 1)) {
        const apart =
          Math.abs(label.x - other.label.x) >= LABEL.width || Math.abs(label.y - other.label.y) >= LABEL.height;
        expect(apart).toBe(true);
      }
    });
  });
});
