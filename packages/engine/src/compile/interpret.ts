import { assemble } from './assemble.ts';
import type { Batch, BatchRunner } from './BatchRunner.ts';
import { execute } from './execute.ts';
import type { Program } from './program.ts';

/** Samples that go through the program together: even, and small enough for its rows to stay in the cache. */
const BLOCK = 128;

/**
 * Runs a program on typed arrays, without generating code, so it works under any content security
 * policy. Samples are the inner loop: an instruction is read once for a block of them.
 */
export function interpret(program: Program): BatchRunner {
  const assembly = assemble(program, BLOCK);
  const { uniformCode, sampleCode, settings, parametersAt, inputsAt, outputsAt } = assembly;
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
      for (let i = 0; i < count; i++)
        memory[row + i] = column[indices === undefined ? first + i : indices[first + i]!]!;
    }
  };

  const run = (parameters: ArrayLike<number>, batch: Batch, into?: readonly Float64Array[]): void => {
    memory.set(parameters, parametersAt);
    sums.fill(0);
    execute(uniformCode, settings, memory, 1, sums);
    for (let from = 0; from < batch.count; from += BLOCK) {
      const count = Math.min(BLOCK, batch.count - from);
      load(batch, from, count);
      execute(sampleCode, settings, memory, count, sums);
      if (into !== undefined) store(from, count, into);
    }
    for (let result = 0; result < means.length; result++) means[result] = meanOf(result, batch.count);
    for (let i = 0; i < gradient.length; i++) gradient[i] = meanOf(means.length + i, batch.count);
    for (const { result, at } of assembly.uniformResults) {
      if (result < means.length) means[result] = memory[at]!;
      else gradient[result - means.length] = memory[at]!;
    }
  };

  const meanOf = (result: number, count: number): number => (sums[2 * result]! + sums[2 * result + 1]!) / count;

  const store = (from: number, count: number, into: readonly Float64Array[]): void => {
    outputsAt.forEach(({ at, isRow }, output) => {
      for (let i = 0; i < count; i++) into[output]![from + i] = memory[isRow ? at + i : at]!;
    });
  };

  return { means, gradient, run: (parameters, batch) => run(parameters, batch), evaluate: run };
}
