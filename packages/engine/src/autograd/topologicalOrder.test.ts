import { expect, it } from 'vitest';
import { topologicalOrder } from './topologicalOrder.ts';
import { Value } from './Value.ts';

it('lists each node once, operands before what uses them, from left to right', () => {
  const [a, b] = [new Value(1, 'a'), new Value(2, 'b')];
  const product = a.mul(b);
  const root = product.add(product.tanh());
  const [sum, tanh] = [root, root.operands[1]];
  expect(topologicalOrder(root)).toEqual([a, b, product, tanh, sum]);
});

it('walks graphs that share nodes independently of each other', () => {
  const a = new Value(1, 'a');
  const shared = a.exp();
  const [one, other] = [shared.sin(), shared.cos()];
  expect(topologicalOrder(one)).toEqual([a, shared, one]);
  expect(topologicalOrder(other)).toEqual([a, shared, other]);
  expect(topologicalOrder(one)).toEqual([a, shared, one]);
});
