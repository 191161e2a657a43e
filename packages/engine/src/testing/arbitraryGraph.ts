import fc from 'fast-check';
import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import { Value } from '../autograd/Value.ts';

/** A random graph as plain data: each step applies an operation to what is already there. */
export interface GraphRecipe {
  readonly parameters: readonly number[];
  readonly samples: readonly (readonly number[])[];
  readonly steps: readonly { readonly op: number; readonly operands: readonly number[]; readonly setting: number }[];
}

const anyNumber = fc.double({ min: -2, max: 2, noNaN: true });
/** Numbers that are not so close to 0 that a derivative by them is out of a difference's reach. */
export const plainNumber = fc.integer({ min: -128, max: 128 }).map((n) => n / 64 + 0.003);

/** Recipes with up to `maxSamples` samples. */
export function graphRecipes(maxSamples: number, number = anyNumber): fc.Arbitrary<GraphRecipe> {
  const step = fc.record({ op: fc.nat(), operands: fc.tuple(fc.nat(), fc.nat(), fc.nat()), setting: number });
  return fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.record({
      parameters: fc.array(number, { minLength: 1, maxLength: 4 }),
      samples: fc.array(fc.array(number, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: maxSamples,
      }),
      steps: fc.array(step, { minLength: 1, maxLength: 25 }),
    }),
  );
}

/** The graph of a recipe: its inputs, its parameters and one output. */
export function buildGraph({ parameters, samples, steps }: GraphRecipe) {
  const inputs = (samples[0] ?? []).map((_, index) => new Value(0, `x${index}`));
  const variables = parameters.map((data, index) => new Value(data, `p${index}`));
  const values: Value[] = [...variables, ...inputs, Value.constant(0.5)];
  for (const { op, operands, setting } of steps) {
    const name = OPERATION_NAMES[op % OPERATION_NAMES.length] ?? 'add';
    const picked = operands.slice(0, operation(name).arity).map((index) => values[index % values.length] as Value);
    values.push(Value.apply(name, picked, setting));
  }
  const output = values.slice(-3).reduce((sum, value) => sum.add(value));
  const named = Object.fromEntries(inputs.map((input) => [input.label, input]));
  const columns = inputs.map((_, index) => samples.map((sample) => sample[index] ?? 0));
  const setSample = (sample: readonly number[]): void =>
    inputs.forEach((input, index) => (input.data = sample[index] ?? 0));
  return { variables, output, named, setSample, batch: { columns, count: samples.length } };
}
