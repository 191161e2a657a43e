import type { Value } from '../autograd/Value.ts';
import type { Expression } from './ast.ts';
import { evaluateProgram } from './evaluateProgram.ts';
import { expressionProgram } from './expressionProgram.ts';

/** The graph that an expression stands for. */
export interface EvaluatedExpression {
  readonly output: Value;
  /** One shared `Value` for each variable that the expression may use, also for those that it does not. */
  readonly variables: Readonly<Record<string, Value>>;
}

/**
 * Builds the graph of an expression, node for node as it was typed: every use of a variable is the same
 * `Value`, every number a constant of its own. Nothing is simplified.
 *
 * @param bindings A number for each variable, by name; those that the expression does not use may be left out, and are then 0.
 * @throws {RangeError} where a variable that the expression uses has no number.
 */
export function evaluateExpression(
  expression: Expression,
  bindings: Readonly<Record<string, number>>,
): EvaluatedExpression {
  const { output, variables } = evaluateProgram(expressionProgram(expression), bindings);
  return { output, variables };
}
