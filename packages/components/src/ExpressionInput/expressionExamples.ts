/** An expression to click. */
export interface ExpressionExample {
  /** What stands on the chip. */
  readonly label: string;
  readonly source: string;
  /** Numbers at which the expression is worth looking at, for `onExampleSelect`. */
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
  { label: 'neuron', source: '(a * b + c).tanh()', bindings: { a: 2, b: -3, c: 10 } },
  { label: 'sigmoid', source: '1 / (1 + exp(-(a * b + c)))', bindings: { a: 2, b: -3, c: 5.5 } },
  { label: 'softplus', source: 'log(1 + exp(a * b + c))', bindings: { a: 2, b: -3, c: 5.5 } },
  {
    label: 'micrograd README',
    source: `(${README_SUM})**2 / 2 + 10 / (${README_SUM})**2`,
    bindings: { a: -4, b: 2, c: 0 },
  },
];
