/** An expression, or a program, to click. */
export interface ExpressionExample {
  /** What stands on the chip. */
  readonly label: string;
  readonly source: string;
  /** Numbers at which it is worth looking at, for `onExampleSelect`. */
  readonly bindings?: Readonly<Record<string, number>>;
}

export type ExpressionExamples = readonly ExpressionExample[];

const README_SUM = '4*(a + b) + 3 - a - 12*(a*b + b**3) - 4*relu(a + b) - relu(b - a)';

/**
 * The examples that `<ExpressionInput>` offers by default, in the variables a, b and c. The last one is
 * the program of micrograd's README as one expression: 24.7041 at a = −4, b = 2, with gradients
 * 138.8338 and 645.5773.
 */
export const DEFAULT_EXAMPLES: ExpressionExamples = [
  { label: 'neuron', source: '(a * b + c).tanh()', bindings: { a: 2, b: -3, c: 5.5 } },
  { label: 'sigmoid', source: '1 / (1 + exp(-(a * b + c)))', bindings: { a: 2, b: -3, c: 5.5 } },
  { label: 'softplus', source: 'log(1 + exp(a * b + c))', bindings: { a: 2, b: -3, c: 5.5 } },
  {
    label: 'micrograd README',
    source: `(${README_SUM})**2 / 2 + 10 / (${README_SUM})**2`,
    bindings: { a: -4, b: 2, c: 0 },
  },
];

/**
 * The programs that `<ExpressionInput multiline>` offers by default. The first is the loss that is worked through by
 * hand in the lecture on micrograd, the last the program of micrograd's README as it stands there.
 *
 * @source karpathy/micrograd, README.md, "Example usage"
 */
export const DEFAULT_PROGRAM_EXAMPLES: ExpressionExamples = [
  { label: 'three steps', source: 'e = a * b\nd = e + c\nL = d * f', bindings: { a: 2, b: -3, c: 10, f: -2 } },
  {
    label: 'neuron',
    source: `# two inputs, two weights, a bias
x1 = Value(2.0)
x2 = Value(0.0)
w1 = Value(-3.0)
w2 = Value(1.0)
bias = Value(6.88)
n = x1 * w1 + x2 * w2 + bias
out = n.tanh()`,
  },
  {
    label: 'one point, one loss',
    source: `# how wrong is the line w * x + b at one point?
x = 3.0
y = 5.0
guess = w * x + b
error = guess - y
loss = error ** 2`,
    bindings: { w: 0.5, b: 1 },
  },
  {
    label: 'micrograd README',
    source: `from micrograd.engine import Value

a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
print(f'{g.data:.4f}') # prints 24.7041
g.backward()
print(f'{a.grad:.4f}') # prints 138.8338
print(f'{b.grad:.4f}') # prints 645.5773`,
  },
];
