import { describe, expect, it } from 'vitest';
import { forward } from './backward.ts';
import { Value } from './Value.ts';
import { gradientGraph } from './gradientGraph.ts';

describe('Value', () => {
  it('gives the gradients of (a * b + c).tanh() at 2, -3, 10', () => {
    const [a, b, c] = [new Value(2, 'a'), new Value(-3, 'b'), new Value(10, 'c')];
    const output = a.mul(b).add(c).tanh();
    output.backward();
    expect(output.data).toBeCloseTo(0.9993, 4);
    expect([a.grad, b.grad, c.grad].map((g) => g.toFixed(4))).toEqual(['-0.0040', '0.0027', '0.0013']);
  });

  it("gives micrograd's README numbers", () => {
    const a = new Value(-4, 'a');
    const b = new Value(2, 'b');
    let c = a.add(b);
    let d = a.mul(b).add(b.pow(3));
    c = c.add(c.add(1));
    c = c.add(Value.constant(1).add(c).add(a.neg()));
    d = d.add(d.mul(2).add(b.add(a).relu()));
    d = d.add(Value.constant(3).mul(d).add(b.sub(a).relu()));
    const e = c.sub(d);
    const f = e.pow(2);
    let g = f.div(2);
    g = g.add(Value.constant(10).div(f));
    g.backward();
    expect(g.data.toFixed(4)).toBe('24.7041');
    expect(a.grad.toFixed(4)).toBe('138.8338');
    expect(b.grad.toFixed(4)).toBe('645.5773');
  });

  it('adds up the gradient of two uses', () => {
    const a = new Value(3, 'a');
    a.mul(a).backward();
    expect(a.grad).toBe(6);
  });

  it('gives the same gradients when backward is called twice', () => {
    const a = new Value(3, 'a');
    const y = a.mul(a);
    y.backward();
    y.backward();
    expect(a.grad).toBe(6);
    y.backward({ accumulate: true });
    expect(a.grad).toBe(12);
  });

  it('takes numbers as operands, and differentiates nothing with respect to them', () => {
    const a = new Value(3, 'a');
    const y = a.mul(2).pow(2).sub(1);
    y.backward();
    expect([y.data, a.grad]).toEqual([35, 24]);
    const [, one] = y.operands;
    expect(one).toMatchObject({ kind: 'constant', data: 1, grad: 0 });
  });

  it('lets a leaky ReLU have any slope', () => {
    const a = new Value(-2, 'a');
    const y = a.leakyRelu(0.25);
    y.backward();
    expect([y.data, a.grad]).toEqual([-0.5, 0.25]);
    a.data = -4;
    expect(forward(y)).toBe(-1);
  });

  it('differentiates a chain of 1,000,000 nodes', () => {
    const a = new Value(1, 'a');
    let y: Value = a;
    for (let i = 0; i < 1_000_000; i++) y = y.add(1);
    y.backward();
    expect(y.data).toBe(1_000_001);
    expect(a.grad).toBe(1);
  });

  it('differentiates its gradient again', () => {
    const a = new Value(2, 'a');
    const [first] = gradientGraph(a.pow(3), [a]);
    expect(first?.data).toBe(12);
    first?.backward();
    expect(a.grad).toBe(12);
  });
});
