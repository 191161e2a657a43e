import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import type { Value } from '../autograd/Value.ts';
import type { BackendChoice } from './Backend.ts';
import { compileProgram } from './compileProgram.ts';
import { createEvaluator } from './createBackend.ts';

/** A function of one variable, as points of its graph. */
export interface FunctionSamples {
  /** Evenly spaced, increasing. */
  readonly xs: Float64Array;
  /** The function's values there, as long as `xs`; NaN and infinities where it has no finite one. */
  readonly ys: Float64Array;
}

export interface SampleFunctionOptions {
  /** The first and the last x. */
  readonly domain: readonly [number, number];
  /** How many points, both ends included; at least 2. Default 401, which puts one in the middle. */
  readonly count?: number;
  /** What computes them. Default 'interpreter': making WebAssembly code takes longer than it saves on one curve. */
  readonly backend?: BackendChoice;
}

/**
 * A value of a graph as a function of one of its variables, while all others stay as they are. The graph is compiled
 * for that, and left alone: its numbers and gradients do not change. At each x the result has the same bits as the
 * graph itself would give.
 *
 * ```ts
 * const { output, variables } = evaluateExpression(parseExpression('a * b'), { a: 2, b: 3 });
 * sampleFunction(output, variables.a, { domain: [-1, 1], count: 3 }); // { xs: [-1, 0, 1], ys: [-3, 0, 3] }
 * ```
 *
 * @param variable A leaf of the graph; where the output does not depend on it, the function is constant.
 * @throws {RangeError} where `domain` is not two finite numbers, the smaller one first, or `count` is less than 2.
 */
export function sampleFunction(
  output: Value,
  variable: Value,
  { domain: [from, to], count = 401, backend = 'interpreter' }: SampleFunctionOptions,
): FunctionSamples {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    throw new RangeError(`A function cannot be sampled from ${from} to ${to}.`);
  }
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`${count} points do not make a curve.`);
  // Weighted, not added up: exact at both ends, and no overflow between them.
  const xs = Float64Array.from({ length: count }, (_, i) => from * (1 - i / (count - 1)) + to * (i / (count - 1)));
  const ys = new Float64Array(count);
  const others = topologicalOrder(output).filter((value) => value.kind === 'variable' && value !== variable);
  const program = compileProgram({ outputs: [output], inputs: { x: variable }, parameters: others, gradient: false });
  const parameters = Float64Array.from(others, ({ data }) => data);
  createEvaluator(program, backend).evaluate(parameters, { columns: [xs], count }, [ys]);
  return { xs, ys };
}
