import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { listInstructions } from '../testing/listInstructions.ts';
import { compileProgram } from './compileProgram.ts';
import type { Step } from './fuse.ts';
import { fuse } from './fuse.ts';
import { ProgramModule } from './wasm/ProgramModule.ts';
import { writeAccumulation } from './wasm/writeAccumulation.ts';

const document = readFileSync(new URL('../../../../docs/ARCHITECTURE.md', import.meta.url), 'utf8');

/** The lines of a listing in ARCHITECTURE.md, without the remarks on the right. */
function listing(name: string): string[] {
  const [, body = ''] = new RegExp(`\`\`\`${name}\\n([^]*?)\`\`\``).exec(document) ?? [];
  return body
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/(?<=\S) {3,}\S.*$/, ''));
}

const { output, variables } = evaluateExpression(parseExpression('tanh(a * b + c)'), { a: 2, b: -3, c: 10 });
const leaf = (name: string) => variables[name] ?? output;
const program = compileProgram({ outputs: [output], inputs: { b: leaf('b') }, parameters: [leaf('a'), leaf('c')] });

function written({ operands, ...step }: Step): string {
  const [first = 0, ...rest] = operands.map((register) => `r${register}`);
  if (step.kind === 'sum') return `sum of ${first}`;
  if (step.kind === 'sumsOfProducts') return `sums of ${first} · ${rest.join(' ')}`;
  if (step.kind === 'operation') return `r${step.out} = ${[step.op, first, ...rest].join(' ')}`;
  if (step.kind === 'slope') return `r${step.out} = ${first} · (${rest[0]} − ${rest.slice(1).join(' · ')})`;
  return `r${step.out} = ${first} + ${rest.join(' · ')}`;
}

describe('the worked example of ARCHITECTURE.md', () => {
  test('shows the program', () => {
    const { constants, instructions } = program;
    expect(listing('program')).toEqual([
      ...constants.map((number, register) => `r${register} = ${number}`),
      'r1 = parameter a',
      'r2 = parameter c',
      'r3 = input b',
      ...instructions.map(({ op, out, operands }) => `r${out} = ${op} ${operands.map((r) => `r${r}`).join(' ')}`),
    ]);
    expect([program.outputs, program.gradients]).toEqual([[6], [9, 8]]);
  });

  test('shows the steps of the interpreter', () => {
    expect(listing('steps')).toEqual(fuse(program).map(written));
  });

  test('shows the bytes', () => {
    const module = new ProgramModule('f64x2', [program]);
    writeAccumulation(module, module.allotUniforms(program), 128, { vectors: 1, inPlace: false });
    const lines = listInstructions(module.encode(), 2);
    expect(lines.at(-1)).toBe('0b  end');
    expect(listing('wasm')).toEqual(lines.slice(0, -1));
  });
});
