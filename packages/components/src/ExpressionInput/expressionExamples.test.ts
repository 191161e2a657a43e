import { evaluateExpression, evaluateProgram, parseExpression, parseProgram } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXAMPLES, DEFAULT_PROGRAM_EXAMPLES } from './expressionExamples.ts';

describe('DEFAULT_EXAMPLES', () => {
  it.each(DEFAULT_EXAMPLES.map((example) => [example.label, example] as const))(
    'has a valid expression with finite gradients under %s',
    (_label, { source, bindings }) => {
      const { output, variables } = evaluateExpression(parseExpression(source), { ...bindings });
      output.backward();
      expect(Number.isFinite(output.data)).toBe(true);
      for (const variable of Object.values(variables)) expect(Number.isFinite(variable.grad)).toBe(true);
    },
  );

  it('computes the numbers of the README of micrograd', () => {
    const example = DEFAULT_EXAMPLES.find(({ label }) => label === 'micrograd README');
    const { output, variables } = evaluateExpression(parseExpression(example?.source ?? ''), { ...example?.bindings });
    output.backward();
    expect(output.data).toBeCloseTo(24.70408163265306, 12);
    expect(variables.a?.grad).toBeCloseTo(138.83381924198252, 9);
    expect(variables.b?.grad).toBeCloseTo(645.5772594752186, 9);
  });
});

describe('DEFAULT_PROGRAM_EXAMPLES', () => {
  it.each(DEFAULT_PROGRAM_EXAMPLES.map((example) => [example.label, example] as const))(
    'has a program with finite gradients, not all of them 0, under %s',
    (_label, { source, bindings }) => {
      const { output, variables } = evaluateProgram(parseProgram(source), { ...bindings });
      output.backward();
      const gradients = Object.values(variables).map(({ grad }) => grad);
      expect([output.data, ...gradients].every(Number.isFinite)).toBe(true);
      expect(gradients.some((grad) => Math.abs(grad) > 0.01)).toBe(true);
    },
  );

  it('computes the numbers that the README of micrograd prints', () => {
    const { source = '' } = DEFAULT_PROGRAM_EXAMPLES.find(({ label }) => label === 'micrograd README') ?? {};
    const { output, variables } = evaluateProgram(parseProgram(source), {});
    output.backward();
    const printed = [...source.matchAll(/# prints ([\d.]+)/g)].map(([, number]) => number);
    expect([output.data, variables.a?.grad, variables.b?.grad].map((x) => x?.toFixed(4))).toEqual(printed);
  });
});
