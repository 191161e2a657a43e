import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forward } from '../autograd/backward.ts';
import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import { Value } from '../autograd/Value.ts';
import { compileProgram } from './compileProgram.ts';
import { interpret } from './interpret.ts';

/** A random graph as plain data: each step applies an operation to what is already there. */
interface Recipe {
  readonly parameters: readonly number[];
  readonly samples: readonly (readonly number[])[];
  readonly steps: readonly { readonly op: number; readonly operands: readonly number[]; readonly setting: number }[];
}

const recipes = (maxSamples: number): fc.Arbitrary<Recipe> => {
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  return fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.record({
      parameters: fc.array(number, { minLength: 1, maxLength: 4 }),
      samples: fc.array(fc.array(number, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: maxSamples,
      }),
      steps: fc.array(
        fc.record({ op: fc.nat(), operands: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), setting: number }),
        { minLength: 1, maxLength: 25 },
      ),
    }),
  );
};

function build({ parameters, samples, steps }: Recipe) {
  const inputs = (samples[0] ?? []).map((_, index) => new Value(0, `x${index}`));
  const variables = parameters.map((data, index) => new Value(data, `p${index}`));
  const values: Value[] = [...variables, ...inputs, Value.constant(0.5)];
  for (const { op, operands, setting } of steps) {
    const name = OPERATION_NAMES[op % OPERATION_NAMES.length] ?? 'add';
    const picked = operands.slice(0, operation(name).arity).map((index) => values[index % values.length]!);
    values.push(Value.apply(name, picked, setting));
  }
  const output = values.slice(-3).reduce((sum, value) => sum.add(value));
  return { inputs, variables, output };
}

const close = (actual: number, expected: number): boolean =>
  Object.is(actual, expected) ||
  actual === expected ||
  Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) ||
  (!Number.isFinite(actual) && !Number.isFinite(expected)) ||
  Math.abs(expected) > 1e150;

const inputsOf = (inputs: readonly Value[]) => Object.fromEntries(inputs.map((value) => [value.label, value]));

describe('a compiled program', () => {
  test('gives each sample the value that the graph has, bit for bit, whatever the operations', () => {
    fc.assert(
      fc.property(recipes(7), (recipe) => {
        const { inputs, variables, output } = build(recipe);
        const runner = interpret(
          compileProgram({ outputs: [output], inputs: inputsOf(inputs), parameters: variables, gradient: false }),
        );
        const columns = inputs.map((_, index) => recipe.samples.map((sample) => sample[index] ?? 0));
        const outputs = new Float64Array(recipe.samples.length);
        runner.evaluate(recipe.parameters, { columns, count: recipe.samples.length }, [outputs]);
        recipe.samples.forEach((sample, position) => {
          inputs.forEach((input, index) => (input.data = sample[index] ?? 0));
          const expected = forward(output);
          expect(outputs[position] === expected || Object.is(outputs[position], expected)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('gives the mean gradient over the batch that backward gives sample by sample', () => {
    fc.assert(
      fc.property(recipes(7), (recipe) => {
        const { inputs, variables, output } = build(recipe);
        const runner = interpret(
          compileProgram({ outputs: [output], inputs: inputsOf(inputs), parameters: variables }),
        );
        const columns = inputs.map((_, index) => recipe.samples.map((sample) => sample[index] ?? 0));
        runner.run(recipe.parameters, { columns, count: recipe.samples.length });
        const means = variables.map(() => 0);
        let mean = 0;
        for (const sample of recipe.samples) {
          inputs.forEach((input, index) => (input.data = sample[index] ?? 0));
          mean += forward(output) / recipe.samples.length;
          output.backward();
          variables.forEach((variable, index) => (means[index]! += variable.grad / recipe.samples.length));
        }
        expect(close(runner.means[0]!, mean)).toBe(true);
        means.forEach((expected, index) => expect(close(runner.gradient[index]!, expected)).toBe(true));
      }),
      { numRuns: 500 },
    );
  });
});
