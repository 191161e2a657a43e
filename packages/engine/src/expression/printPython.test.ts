import { describe, expect, it } from 'vitest';
import { TYPED_OPERATIONS } from '../testing/arbitraryExpression.ts';
import { operation } from '../autograd/ops.ts';
import { parseExpression } from './parse.ts';
import { printPython } from './printPython.ts';

const BINDINGS = { a: 2, b: -3, c: 10 };

function print(source: string, target: 'micrograd' | 'pytorch'): string {
  return printPython(parseExpression(source), { target, bindings: BINDINGS });
}

const formula = (program: string): string => /^output = (.*)$/m.exec(program)?.[1] ?? '';

describe('printPython', () => {
  it('prints a program for PyTorch, with what to expect', () => {
    expect(print('(a * b + c).tanh()', 'pytorch')).toBe(
      `import torch

a = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
b = torch.tensor(-3.0, dtype=torch.float64, requires_grad=True)
c = torch.tensor(10.0, dtype=torch.float64, requires_grad=True)
output = torch.tanh(a * b + c)
output.backward()
print(output.item())  # 0.999329
print(a.grad.item())  # -0.00402285
print(b.grad.item())  # 0.0026819
print(c.grad.item())  # 0.00134095
`,
    );
  });

  it('prints a program for micrograd, as it is where it has all that is needed', () => {
    expect(print('(a * 2 + b ** 2).relu()', 'micrograd')).toBe(
      `from micrograd.engine import Value

a = Value(2.0)
b = Value(-3.0)
output = (a * 2 + b ** 2).relu()
output.backward()
print(output.data)  # 13
print(a.grad)  # 2
print(b.grad)  # -6
`,
    );
  });

  it('defines what micrograd lacks, with the derivative that the table gives', () => {
    expect(print('tanh(a)', 'micrograd')).toContain(
      `def tanh(p):
    x = p.data
    u = math.tanh(x)
    return node('tanh', u, (p, 1 - u * u))
`,
    );
    expect(print('max(a, b)', 'micrograd')).toContain(
      "return node('max', u, (p, 0 if x < y else 0.5 if x == y else 1), (q, 0 if y < x else 0.5 if y == x else 1))",
    );
  });

  it.each(TYPED_OPERATIONS.filter((name) => operation(name).form === 'function'))(
    'has %s in both libraries',
    (name) => {
      const call = operation(name).arity === 2 ? `${name}(a, b)` : `${name}(a)`;
      expect(formula(print(call, 'pytorch'))).toMatch(/^torch\.[\w.]+\(a(, b)?\)$/);
      expect(formula(print(call, 'micrograd'))).toMatch(/^(\w+\(a(, b)?\)|a\.relu\(\))$/);
    },
  );

  it('makes numbers into values only where Python needs it', () => {
    expect(formula(print('2 * a - 3 ** 2', 'micrograd'))).toBe('2 * a - 3 ** 2');
    expect(formula(print('a ** (2 * 3)', 'pytorch'))).toBe('a ** (2 * 3)');
    expect(formula(print('(1 + 2).relu()', 'micrograd'))).toBe('Value(1 + 2).relu()');
    expect(formula(print('2 ** a', 'micrograd'))).toBe('pow_(Value(2), a)');
    expect(formula(print('max(a, 1)', 'pytorch'))).toBe('torch.maximum(a, torch.tensor(1, dtype=torch.float64))');
    expect(print('3', 'micrograd')).toBe(
      'from micrograd.engine import Value\n\noutput = Value(3)\nprint(output.data)  # 3\n',
    );
  });

  it('renames variables that Python needs for itself', () => {
    const expression = parseExpression('lambda * torch * output', {
      variables: ['lambda', 'torch', 'output', 'output_'],
    });
    const bindings = { lambda: 1, torch: Infinity, output: NaN };
    const program = printPython(expression, { target: 'pytorch', bindings });
    expect(formula(program)).toBe('lambda_ * torch_ * output__');
    expect(program).toContain("torch_ = torch.tensor(float('inf')");
    expect(program).toContain("output__ = torch.tensor(float('nan')");
  });
});
