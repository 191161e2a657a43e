import { describe, expect, it } from 'vitest';
import { createNetwork } from './createNetwork.ts';
import { connectionAt, connectionPath, layoutNetwork } from './layoutNetwork.ts';

const NETWORKS = [[], [1], [6, 4], [8, 8, 8, 8, 8, 8], [16, 16], [32], [32, 32, 32]];
const WIDTHS = [280, 320, 480, 640, 900];

describe.each(NETWORKS.map((hidden) => [hidden.join('-') || 'none', hidden] as const))(
  'layoutNetwork with hidden layers %s',
  (_, hidden) => {
    const network = createNetwork({ hidden, activation: 'tanh' }, 2);
    it.each(WIDTHS)('keeps all squares apart and inside a box of %d px', (width) => {
      const { columns } = layoutNetwork(network.sizes, width, 420);
      for (const { x, ys, size } of columns) {
        expect(x - size / 2).toBeGreaterThanOrEqual(0);
        expect(x + size / 2).toBeLessThanOrEqual(width);
        expect(Math.min(...ys) - size / 2).toBeGreaterThanOrEqual(22);
        expect(Math.max(...ys) + size / 2).toBeLessThanOrEqual(420);
        expect(Math.min(Infinity, ...gaps(ys))).toBeGreaterThan(size + 1);
      }
      const lefts = columns.slice(1).map(({ x, size }) => x - size / 2);
      lefts.forEach((left, layer) => {
        const before = columns[layer];
        expect(left - (before?.x ?? 0) - (before?.size ?? 0) / 2).toBeGreaterThanOrEqual(12);
      });
    });
  },
);

describe('connections', () => {
  const network = createNetwork({ hidden: [6, 4], activation: 'tanh' }, 2);
  const layout = layoutNetwork(network.sizes, 640, 420);

  it('stay between the two columns they connect', () => {
    for (const connection of network.connections) {
      const xs = connectionPath(layout, connection)
        .match(/-?[\d.]+/g)
        ?.filter((_, index) => index % 2 === 0);
      const [from, to] = [layout.columns[connection.layer - 1], layout.columns[connection.layer]];
      for (const x of xs ?? []) {
        expect(Number(x)).toBeGreaterThanOrEqual((from?.x ?? 0) + (from?.size ?? 0) / 2 - 0.1);
        expect(Number(x)).toBeLessThanOrEqual((to?.x ?? 0) - (to?.size ?? 0) / 2 + 0.1);
      }
    }
  });

  it('are found under the pointer all along the curve', () => {
    network.connections.forEach((connection, index) => {
      const [x1 = 0, y1 = 0, middle = 0, , , y2 = 0, x2 = 0] = (
        connectionPath(layout, connection).match(/-?[\d.]+/g) ?? []
      ).map(Number);
      for (const t of [0.1, 0.9]) {
        const x = (1 - t) ** 3 * x1 + 3 * t * (1 - t) * middle + t ** 3 * x2;
        const y = y1 + (y2 - y1) * t * t * (3 - 2 * t);
        expect(connectionAt(layout, network, x, y)).toBe(index);
      }
    });
  });

  it('are not found where none is', () => expect(connectionAt(layout, network, 320, 2)).toBeUndefined());
});

/** Distances of neighbours. */
function gaps(ys: readonly number[]): number[] {
  return ys.slice(1).map((y, index) => y - (ys[index] ?? NaN));
}
