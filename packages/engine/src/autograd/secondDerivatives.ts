import { gradientGraph } from './gradientGraph.ts';
import type { Value } from './Value.ts';

/** Slopes of an output, and how these slopes change: plain JSON. */
export interface SecondDerivatives {
  /** Names of the variables, in the order of the rows and columns below. */
  readonly variables: readonly string[];
  /** ∂output/∂variable. */
  readonly gradient: readonly number[];
  /** The Hessian, n × n: `hessian[i][j]` is ∂²output/∂variableⱼ∂variableᵢ, the derivative of `gradient[i]`. */
  readonly hessian: readonly (readonly number[])[];
}

/**
 * The second derivatives of a value, by differentiating the graphs of its first derivatives again. All n × n of them
 * are found, each on its own way, though the matrix is symmetric wherever the second derivatives are continuous.
 * Numbers and gradients of the graph do not change. At a kink the derivatives are those of the branch that autograd
 * takes: relu has the second derivative 0 everywhere.
 *
 * @param variables Leaves of the graph, by the name to report them under.
 */
export function secondDerivatives(output: Value, variables: Readonly<Record<string, Value>>): SecondDerivatives {
  const leaves = Object.values(variables);
  const gradient = gradientGraph(output, leaves);
  return {
    variables: Object.keys(variables),
    gradient: gradient.map(({ data }) => data),
    hessian: gradient.map((derivative) => gradientGraph(derivative, leaves).map(({ data }) => data)),
  };
}
