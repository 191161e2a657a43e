import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDirection, LayoutEdge, LayoutGraph, LayoutNode, Point } from './GraphLayout.ts';
import { layeredLayout } from './layeredLayout.ts';

/** Graphs as expressions make them: variables, constants, and operations on one or two earlier values. */
const graphs = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 9 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 60 })
  .map((rows): LayoutGraph => {
    const nodes: LayoutNode[] = [];
    const edges: LayoutEdge[] = [];
    rows.forEach(([a, b, shape, wide], i) => {
      const id = `n${i}`;
      const arity = i === 0 || shape < 3 ? 0 : shape < 6 ? 1 : 2;
      const kind = arity > 0 ? 'operation' : shape === 0 ? 'constant' : 'variable';
      nodes.push({ id, kind, width: 172 + 20 * wide, height: 54 });
      [a, b].slice(0, arity).forEach((operand, slot) => {
        const source = `n${operand % i}`;
        edges.push({ id: `${source}->${id}:${slot}`, source, target: id, slot });
      });
    });
    return { nodes, edges };
  });
const directions = fc.constantFrom<FlowDirection>('right', 'down');

interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxes(graph: LayoutGraph, positions: ReadonlyMap<string, Point>): Box[] {
  return graph.nodes.map(({ id, width, height }) => {
    const at = positions.get(id);
    if (!at) throw new Error(`${id} was not placed`);
    return { id, left: at.x, top: at.y, right: at.x + width, bottom: at.y + height };
  });
}

/** Points along a route, close together, as it is drawn. */
function* pointsAlong(route: readonly Point[], direction: FlowDirection): Generator<Point> {
  for (const [k, b] of route.entries()) {
    const a = route[k - 1];
    if (!a) continue;
    for (let t = 0.02; t < 1; t += 0.02) {
      const along = 1.5 * (1 - t) * t + t ** 3;
      const across = t * t * (3 - 2 * t);
      const [tx, ty] = direction === 'right' ? [along, across] : [across, along];
      yield { x: a.x + (b.x - a.x) * tx, y: a.y + (b.y - a.y) * ty };
    }
  }
}

describe('layeredLayout', () => {
  it('never lets two nodes overlap, and keeps all within its width and height', () => {
    fc.assert(
      fc.property(graphs, directions, (graph, direction) => {
        const layout = layeredLayout(graph, direction);
        const all = boxes(graph, layout.positions);
        for (const [i, a] of all.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(layout.width);
          expect(a.bottom).toBeLessThanOrEqual(layout.height);
          for (const b of all.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart, `${a.id} and ${b.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('places every operand before what uses it, and leads each edge from border to border', () => {
    fc.assert(
      fc.property(graphs, directions, (graph, direction) => {
        const layout = layeredLayout(graph, direction);
        const byId = new Map(boxes(graph, layout.positions).map((box) => [box.id, box]));
        for (const edge of graph.edges) {
          const source = byId.get(edge.source);
          const target = byId.get(edge.target);
          const route = layout.routes.get(edge.id);
          if (!source || !target || !route) throw new Error(`${edge.id} is missing`);
          const [first, last] = [route[0], route.at(-1)];
          if (direction === 'right') {
            expect(source.right).toBeLessThan(target.left);
            expect(first?.x).toBe(source.right);
            expect(last?.x).toBe(target.left);
          } else {
            expect(source.bottom).toBeLessThan(target.top);
            expect(first?.y).toBe(source.bottom);
            expect(last?.y).toBe(target.top);
          }
        }
      }),
    );
  });

  it('never draws an edge through a node', () => {
    fc.assert(
      fc.property(graphs, directions, (graph, direction) => {
        const layout = layeredLayout(graph, direction);
        const all = boxes(graph, layout.positions);
        for (const [id, route] of layout.routes) {
          for (const { x, y } of pointsAlong(route, direction)) {
            const hit = all.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
            expect(hit?.id, id).toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same graph the same picture', () => {
    fc.assert(
      fc.property(graphs, directions, (graph, direction) => {
        expect(layeredLayout(structuredClone(graph), direction)).toEqual(layeredLayout(graph, direction));
      }),
      { numRuns: 20 },
    );
  });

  it('puts variables first, an operation between its operands, and operands in the order of their slots', () => {
    const node = (id: string, kind: LayoutNode['kind']): LayoutNode => ({ id, kind, width: 172, height: 54 });
    const { positions, routes } = layeredLayout(
      {
        nodes: [
          node('a', 'variable'),
          node('b', 'variable'),
          node('mul', 'operation'),
          node('c', 'variable'),
          node('add', 'operation'),
        ],
        edges: [
          { id: 'a', source: 'a', target: 'mul', slot: 0 },
          { id: 'b', source: 'b', target: 'mul', slot: 1 },
          { id: 'mul', source: 'mul', target: 'add', slot: 0 },
          { id: 'c', source: 'c', target: 'add', slot: 1 },
        ],
      },
      'right',
    );
    const y = (id: string) => positions.get(id)?.y ?? NaN;
    expect(['a', 'b', 'c'].map((id) => positions.get(id)?.x)).toEqual([0, 0, 0]);
    expect(y('mul')).toBe((y('a') + y('b')) / 2);
    expect(y('b')).toBeLessThan(y('c'));
    expect(routes.get('mul')?.at(-1)?.y).toBeLessThan(routes.get('c')?.at(-1)?.y ?? NaN);
  });

  it('keeps the two edges of a * a apart from end to end', () => {
    const { routes } = layeredLayout(
      {
        nodes: [
          { id: 'a', kind: 'variable', width: 172, height: 54 },
          { id: 'square', kind: 'operation', width: 172, height: 54 },
        ],
        edges: [
          { id: 'first', source: 'a', target: 'square', slot: 0 },
          { id: 'second', source: 'a', target: 'square', slot: 1 },
        ],
      },
      'right',
    );
    const [first, second] = [routes.get('first'), routes.get('second')];
    expect(first?.map(({ y }) => y)).toEqual([17, 17]);
    expect(second?.map(({ y }) => y)).toEqual([37, 37]);
  });

  it('places an empty graph, a single node, and one whose edges lead nowhere', () => {
    expect(layeredLayout({ nodes: [], edges: [] }, 'right')).toMatchObject({ width: 0, height: 0 });
    const single: LayoutGraph = {
      nodes: [{ id: 'a', kind: 'variable', width: 172, height: 54 }],
      edges: [{ id: 'e', source: 'a', target: 'gone', slot: 0 }],
    };
    const layout = layeredLayout(single, 'down');
    expect(layout).toMatchObject({ width: 172, height: 54 });
    expect(layout.routes.size).toBe(0);
  });

  it('places a chain of 10,000 operations that all use the same variable', () => {
    const nodes: LayoutNode[] = [{ id: 'n0', kind: 'variable', width: 172, height: 54 }];
    const edges: LayoutEdge[] = [];
    for (let i = 1; i <= 10_000; i++) {
      nodes.push({ id: `n${i}`, kind: 'operation', width: 172, height: 54 });
      edges.push({ id: `e${i}`, source: `n${i - 1}`, target: `n${i}`, slot: 0 });
      edges.push({ id: `v${i}`, source: 'n0', target: `n${i}`, slot: 1 });
    }
    const layout = layeredLayout({ nodes, edges }, 'right');
    expect(layout.positions.size).toBe(10_001);
    expect(layout.routes.size).toBe(20_000);
  });
});
