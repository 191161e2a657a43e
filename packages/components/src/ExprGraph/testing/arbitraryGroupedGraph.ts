import type { GraphEdge, GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import fc from 'fast-check';

const paths = fc.constantFrom([], ['p'], ['q'], ['p', 'x'], ['p', 'y'], ['q', 'x'], ['r', 'x', 'deep'], ['r', 'z']);

/** For tests: graphs whose nodes lie in groups at random, most of which cannot all be drawn as one node each. */
export const arbitraryGroupedGraph = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 6 }), paths), { minLength: 1, maxLength: 40 })
  .map((rows): GraphSnapshot => {
    const nodes: GraphNode[] = [];
    const edges: GraphEdge[] = [];
    rows.forEach(([a, b, shape, group], i) => {
      const id = `v${i}`;
      const arity = i === 0 || shape < 2 ? 0 : shape < 4 ? 1 : 2;
      nodes.push({
        id,
        kind: arity > 0 ? 'operation' : shape === 0 ? 'constant' : 'variable',
        op: arity === 0 ? null : arity === 1 ? 'tanh' : 'mul',
        ...(arity === 0 && shape > 0 ? { label: id } : {}),
        data: i / 4,
        grad: 1 - i / 8,
        ...(group.length > 0 ? { group } : {}),
      });
      [a, b].slice(0, arity).forEach((operand, slot) => {
        const source = `v${operand % i}`;
        edges.push({ id: `${source}->${id}:${slot}`, source, target: id, slot, localGradient: slot + 1 });
      });
    });
    return { nodes, edges };
  });
