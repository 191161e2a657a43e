import { beforeAll, describe, expect, it } from 'vitest';
import { MICROGRAD_README } from '../testing/microgradReadme.ts';
import type { FoundPython, ProgramRun } from '../testing/runPrograms.ts';
import { findPython, runPrograms } from '../testing/runPrograms.ts';
import { evaluateExpression } from './evaluate.ts';
import { evaluateProgram } from './evaluateProgram.ts';
import { parseExpression } from './parse.ts';
import { parseProgram } from './parseProgram.ts';
import { printPython } from './printPython.ts';

// The printed programs, run by the libraries that they are for, where those are there. Elsewhere these tests are skipped
// and say why.

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

interface Case {
  readonly name: string;
  readonly python: string;
  /** The output, then the gradients, as they are printed. */
  readonly ours: readonly number[];
}

function cases(target: 'micrograd' | 'pytorch'): Case[] {
  const program = parseProgram(MICROGRAD_README);
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
  ['micrograd', 'micrograd'],
  ['pytorch', 'torch'],
] as const)('the program for %s', (target, library) => {
  const known = cases(target);
  const programs = known.map(({ python }) => python);
  let found: FoundPython;
  let runs: ProgramRun[] = [];
  beforeAll(() => {
    found = findPython(library);
    if (found.command !== undefined) runs = runPrograms(found.command, programs);
  }, 180_000);

  it.for(known)('prints what we compute: $name', ({ python, ours }, { skip }) => {
    skip(found.missing !== undefined, found.missing);
    const run = runs[programs.indexOf(python)];
    expect(run?.error).toBeUndefined();
    const numbers = (run?.output ?? '').trim().split('\n').map(Number);
    expect(numbers).toHaveLength(ours.length);
    numbers.forEach((number, i) => {
      expect(Math.abs(number - (ours[i] ?? NaN))).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(ours[i] ?? 0)));
    });
  });
});
