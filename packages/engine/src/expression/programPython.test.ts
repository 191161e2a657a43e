import { describe, expect, it } from 'vitest';
import { parseProgram } from './parseProgram.ts';
import { printPython } from './printPython.ts';

function print(
  source: string,
  target: 'micrograd' | 'pytorch',
  bindings: Readonly<Record<string, number>> = {},
): string {
  return printPython(parseProgram(source), { target, bindings });
}

describe('printPython of a program', () => {
  it('keeps lines and names for micrograd', () => {
    expect(print('a = -4\nb = 2\nc = a + b * x\nc += c + 1\ng = c / 2', 'micrograd', { x: 3, b: 1 })).toBe(
      `from micrograd.engine import Value

x = Value(3.0)
a = Value(-4.0)
b = Value(1.0)
c = a + b * x
c += c + 1
g = c / 2
g.backward()
print(g.data)  # -0.5
print(a.grad)  # 1
print(b.grad)  # 3
print(x.grad)  # 1
`,
    );
  });

  it('updates nothing in place for PyTorch, whose gradients need the old value', () => {
    expect(print('a = 2\nc = a.exp()\nc *= c + 1\nc', 'pytorch')).toBe(
      `import torch

a = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
c = torch.exp(a)
c = c * (c + 1)
output = c
output.backward()
print(output.item())  # 61.9872
print(a.grad.item())  # 116.585
`,
    );
  });

  it('gives a variable whose name goes to another value a name of its own', () => {
    const program = print('a_0 = 1\na = 2\na += a_0\na **= a\na', 'micrograd');
    expect(program).toContain('\na_0 = Value(1.0)\na_0_ = Value(2.0)\na = a_0_ + a_0\na = pow_(a, a)\noutput = a\n');
    expect(program).toContain('\nprint(a_0_.grad)');
  });

  it('makes values of lines that are numbers alone', () => {
    expect(print('k = 2 * 3\nk = 4\nk.relu()', 'micrograd')).toBe(
      `from micrograd.engine import Value

k = Value(2 * 3)
k = Value(4)
output = k.relu()
print(output.data)  # 4
`,
    );
  });

  it('asks for no gradient that the output does not have', () => {
    const program = print('e = a * b\nL = a + 1', 'pytorch', { a: 1, b: 2 });
    expect(program).toContain('e = a * b\nL = a + 1\nL.backward()\n');
    expect(program).not.toContain('b.grad');
  });

  it('ends with the output that was chosen', () => {
    const program = print('e = a * b\nd = e + 1\nd.backward()\nd *= c\nL = d', 'micrograd', { a: 2, b: -3, c: 4 });
    expect(program.slice(program.indexOf('e ='))).toBe(
      'e = a * b\nd = e + 1\nd.backward()\nprint(d.data)  # -5\nprint(a.grad)  # -3\nprint(b.grad)  # 2\n',
    );
  });

  it('prints what can be read again', () => {
    const program = parseProgram('b = -2\na = -4\nL = (a * b + 1).relu() / 2');
    for (const target of ['micrograd', 'pytorch'] as const) {
      const printed = printPython(program, { target, bindings: {} });
      expect(printPython(parseProgram(printed), { target, bindings: {} })).toBe(printed);
    }
  });
});
