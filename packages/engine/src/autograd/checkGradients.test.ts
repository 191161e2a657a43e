import { describe, expect, it } from 'vitest';
import { checkGradients } from './checkGradients.ts';
import { Value } from './Value.ts';

describe('checkGradients', () => {
  it('finds autograd and differences equal to ten digits on a smooth graph', () => {
    const [a, b] = [new Value(2, 'a'), new Value(-3, 'b')];
    const [byA, byB] = checkGradients(a.mul(b).add(5.5).tanh(), { a, b });
    expect(byA).toMatchObject({ variable: 'a', autograd: a.grad, ok: true, kink: false });
    expect(byB?.difference).toBeLessThan(1e-10);
    expect(byA?.note).toBeUndefined();
  });

  it('leaves the graph as it found it', () => {
    const a = new Value(0.1, 'a');
    const output = a.exp().sin();
    const before = output.data;
    checkGradients(output, { a });
    expect([a.data, output.data]).toEqual([0.1, before]);
  });

  it('finds a wrong gradient: autograd gives constants none', () => {
    const constant = Value.constant(2);
    const [check] = checkGradients(constant.mul(3), { constant });
    expect(check).toMatchObject({ autograd: 0, ok: false, kink: false });
    expect(check?.numeric).toBeCloseTo(3, 10);
    expect(check?.note).toMatch(/^The two differ/);
  });

  it('is 0 for a variable that the graph does not use', () => {
    const [a, b] = [new Value(2, 'a'), new Value(1, 'b')];
    expect(checkGradients(a.sin(), { b })).toMatchObject([{ variable: 'b', autograd: 0, numeric: 0, ok: true }]);
  });
});
