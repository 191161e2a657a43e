import { assemble } from './assemble.ts';
import type { Batch, BatchRunner } from './BatchRunner.ts';
import { execute } from './execute.ts';
import type { Program } from './program.ts';

/** Samples that go through a program together, at most; even. */
const LARGEST_BLOCK = 128;
/** Numbers that the rows of a large program may take, 8 MiB. */
const MOST_NUMBERS = 2 ** 20;

/**
 * Runs a program on typed arrays, without generating code, so it works under any content security
 * policy. Samples are the inner loop: an instruction is read once for a block of them.
 */
export function interpret(program: Program): BatchRunner {
  const rows = program.inputs.length + program.instructions.length;
  const block = Math.max(2, Math.min(LARGEST_BLOCK, 2 * Math.floor(MOST_NUMBERS / (2 * rows))));
  const assembly = assemble(program, block);
  const { uniformCode, sampleCode, outputCode, settings, parametersAt, inputsAt, outputsAt } = assembly;
  const memory = new Float64Array(assembly.size);
  memory.set(assembly.constants);
  const means = new Float64Array(program.outputs.length);
  const gradient = new Float64Array(program.gradients.length);
  const sums = new Float64Array(2 * (means.length + gradient.length));

  const load = (batch: Batch, from: number, count: number): void => {
    const { columns, indices } = batch;
    const first = (batch.start ?? 0) + from;
    for (let input = 0; input < inputsAt.length; input++) {
      const column = columns[input]!;
      const row = inputsAt[input]!;
      if (indices !== undefined) for (let i = 0; i < count; i++) memory[row + i] = column[indices[first + i]!]!;
      else if (count === column.length) memory.set(column, row);
      else for (let i = 0; i < count; i++) memory[row + i] = column[first + i]!;
    }
  };

  const begin = (parameters: ArrayLike<number>): void => {
    memory.set(parameters, parametersAt);
    sums.fill(0);
    execute(uniformCode, settings, memory, 1, sums);
  };

  const store = (from: number, count: number, into: readonly (Float64Array | undefined)[]): void => {
    for (let output = 0; output < outputsAt.length; output++) {
      const { at, isRow } = outputsAt[output]!;
      const values = into[output];
      if (values === undefined) continue;
      if (isRow) for (let i = 0; i < count; i++) values[from + i] = memory[at + i]!;
      else values.fill(memory[at]!, from, from + count);
    }
  };

  return {
    backend: 'interpreter',
    means,
    gradient,
    run(parameters, batch) {
      begin(parameters);
      for (let from = 0; from < batch.count; from += block) {
        const count = Math.min(block, batch.count - from);
        load(batch, from, count);
        execute(sampleCode, settings, memory, count, sums);
        execute(outputCode, settings, memory, count, sums);
      }
      average(sums, 0, batch.count, means);
      average(sums, 2 * means.length, batch.count, gradient);
      for (const { result, at } of assembly.uniformResults) {
        if (result < means.length) means[result] = memory[at]!;
        else gradient[result - means.length] = memory[at]!;
      }
    },
    evaluate(parameters, batch, into) {
      begin(parameters);
      for (let from = 0; from < batch.count; from += block) {
        const count = Math.min(block, batch.count - from);
        load(batch, from, count);
        execute(sampleCode, settings, memory, count, sums);
        store(from, count, into);
      }
    },
  };
}

/** The means of `count` samples, from their sums over even and over odd ones. */
function average(sums: Float64Array, from: number, count: number, means: Float64Array): void {
  for (let i = 0, at = from; i < means.length; i++, at += 2) means[i] = (sums[at]! + sums[at + 1]!) / count;
}
