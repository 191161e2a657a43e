import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from './evaluate.ts';
import { evaluateProgram } from './evaluateProgram.ts';
import { parseExpression } from './parse.ts';
import { parseProgram } from './parseProgram.ts';
import { printPython } from './printPython.ts';

// The printed programs, run by the libraries that they are for, where those are there: `python3` (or $PYTHON) has to find
// micrograd, if need be in a checkout of it at $MICROGRAD_CHECKOUT, and torch. Elsewhere these tests are skipped and say why.
const PYTHON = process.env.PYTHON ?? 'python3';
const CHECKOUT = process.env.MICROGRAD_CHECKOUT;
const environment = CHECKOUT === undefined ? process.env : { ...process.env, PYTHONPATH: CHECKOUT };

function runPython(program: string): { numbers: number[]; error: string | undefined } {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-'], { input: program, env: environment, encoding: 'utf8' });
  const error = status === 0 ? undefined : (stderr ?? 'no Python');
  return { numbers: (stdout ?? '').trim().split('\n').map(Number), error };
}

const bindings = { a: 2, b: -3, c: 10 };

const EXPRESSIONS = [
  '(a * b + c).tanh()',
  '(a * b + c).relu() + a ** 3 - b / c',
  'a * a + a * b - -a',
  'sigmoid(a) * softplus(b) + gelu(a) - silu(b) + elu(b) + leaky_relu(b)',
  'exp(a / c) + log(c) + sqrt(c) + sin(b) * cos(b) + abs(b)',
  'max(a, b) + min(a, b) + max(a, a) - 2 ** a + c ** a',
  'relu(b) + relu(a) * 3',
];

const README = `a = 2.0
b = -4.0
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f`;

interface Case {
  readonly name: string;
  readonly python: string;
  /** The output, then the gradients, as they are printed. */
  readonly ours: readonly number[];
}

function cases(target: 'micrograd' | 'pytorch'): Case[] {
  const program = parseProgram(README);
  const readme = evaluateProgram(program);
  readme.output.backward();
  const leaves = Object.values(readme.variables);
  return [
    ...EXPRESSIONS.map((source): Case => {
      const tree = parseExpression(source);
      const { output, variables } = evaluateExpression(tree, bindings);
      output.backward();
      const used = Object.entries(variables).filter(([name]) => new RegExp(`\\b${name}\\b`).test(source));
      const ours = [output.data, ...used.map(([, { grad }]) => grad)];
      return { name: source, python: printPython(tree, { target, bindings }), ours };
    }),
    {
      name: 'the example of micrograd’s README',
      python: printPython(program, { target, bindings: {} }),
      ours: [readme.output.data, ...leaves.map(({ grad }) => grad)],
    },
  ];
}

describe.each([
  ['micrograd', 'from micrograd.engine import Value'],
  ['pytorch', 'import torch'],
] as const)('the program for %s', (target, needs) => {
  const missing = runPython(needs).error;

  it.for(cases(target))('prints what we compute: $name', { timeout: 30_000 }, ({ python, ours }, { skip }) => {
    skip(missing !== undefined, `${PYTHON} finds no ${target}: ${missing?.trim().split('\n').at(-1) ?? ''}`);
    const { numbers, error } = runPython(python);
    expect(error).toBeUndefined();
    expect(numbers).toHaveLength(ours.length);
    numbers.forEach((number, i) => {
      expect(Math.abs(number - (ours[i] ?? NaN))).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(ours[i] ?? 0)));
    });
  });
});
