import { describe, expect, it } from 'vitest';
import { derivativeGraph } from './derivativeGraph.ts';
import { secondDerivatives } from './secondDerivatives.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import { Value } from './Value.ts';

describe('derivativeGraph', () => {
  it('ends in the derivative, with second derivatives for gradients', () => {
    const [a, b, c] = [new Value(2, 'a'), new Value(-3, 'b'), new Value(5.5, 'c')];
    const output = a.mul(b).add(c).tanh();
    const { gradient, hessian } = secondDerivatives(output, { a, b, c });
    const { nodes } = derivativeGraph(output, a, '∂L/∂a');
    expect(nodes.at(-1)).toMatchObject({ label: '∂L/∂a', data: gradient[0], grad: 1 });
    const leaves = nodes.filter(({ kind }) => kind === 'variable');
    expect(leaves.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
    for (const [j, leaf] of leaves.entries()) expect(leaf.grad).toBeCloseTo(hessian[0]?.[j] ?? NaN, 14);
  });

  it('leaves out what changes nothing: the derivative of a · b by a is b, of 3a it is 3', () => {
    const [a, b] = [new Value(2, 'a'), new Value(5, 'b')];
    expect(derivativeGraph(a.mul(b), a, '∂L/∂a')).toEqual({
      nodes: [{ id: 'b', kind: 'variable', op: null, label: 'b', data: 5, grad: 1 }],
      edges: [],
    });
    expect(derivativeGraph(a.mul(3), a).nodes).toMatchObject([{ kind: 'constant', data: 3 }]);
  });

  it('is 0 where the output does not depend on the variable', () => {
    expect(derivativeGraph(new Value(1, 'a').exp(), new Value(1, 'b')).nodes).toMatchObject([
      { kind: 'constant', data: 0 },
    ]);
  });

  it('leaves the numbers, gradients and names of the graph as they were', () => {
    const [a, b] = [new Value(2, 'a'), new Value(3, 'b')];
    const output = a.mul(b.tanh());
    output.backward();
    const read = () => topologicalOrder(output).map(({ data, grad, label }) => [data, grad, label]);
    const before = read();
    derivativeGraph(output, a, '∂L/∂a');
    expect(read()).toEqual(before);
  });
});
