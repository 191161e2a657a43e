import type { GradientCheck } from '../autograd/checkGradients.ts';
import { checkGradients } from '../autograd/checkGradients.ts';
import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import type { Value } from '../autograd/Value.ts';
import type { BackendChoice } from './Backend.ts';
import { compileProgram } from './compileProgram.ts';
import { createEvaluator } from './createBackend.ts';

/** A graph with fewer nodes is computed again sooner than it is compiled. */
const LARGE = 300;

/**
 * Checks the gradients of a graph against central differences, as `checkGradients` does; a large graph is compiled for
 * that, which gives the same numbers.
 *
 * @param variables Leaves of the graph, by the name to report them under.
 */
export function checkGraphGradients(
  output: Value,
  variables: Readonly<Record<string, Value>>,
  backend: BackendChoice = 'auto',
): GradientCheck[] {
  const order = topologicalOrder(output);
  if (order.length < LARGE) return checkGradients(output, variables);
  const leaves = order.filter(({ kind }) => kind === 'variable');
  const program = compileProgram({ outputs: [output], inputs: {}, parameters: leaves, gradient: false });
  const { evaluate } = createEvaluator(program, backend);
  const places = new Map(leaves.map((leaf, index) => [leaf, index]));
  const parameters = Float64Array.from(leaves, ({ data }) => data);
  const result = new Float64Array(1);
  return checkGradients(output, variables, (variable, at) => {
    const place = places.get(variable);
    const before = place === undefined ? NaN : (parameters[place] ?? NaN);
    if (place !== undefined) parameters[place] = at;
    evaluate(parameters, { columns: [], count: 1 }, [result]);
    if (place !== undefined) parameters[place] = before;
    return result[0] ?? NaN;
  });
}
