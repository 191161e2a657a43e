import { Value } from '../autograd/Value.ts';
import type { Expression } from './ast.ts';
import { foldExpression } from './foldExpression.ts';

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
  const variables = new Map(expression.variables.map((name) => [name, new Value(boundTo(bindings, name) ?? 0, name)]));
  const output = foldExpression<Value>(expression.root, (node, operands) => {
    if (node.kind === 'number') return Value.constant(node.value);
    if (node.kind === 'operation') return Value.apply(node.op, operands);
    const variable = variables.get(node.name);
    if (variable === undefined || boundTo(bindings, node.name) === undefined) {
      throw new RangeError(`The variable \`${node.name}\` has no number bound to it.`);
    }
    return variable;
  });
  const record = Object.create(null) as Record<string, Value>;
  for (const [name, value] of variables) record[name] = value;
  return { output, variables: record };
}

/** The number that a name is bound to, if it is: never something inherited. */
function boundTo(bindings: Readonly<Record<string, number>>, name: string): number | undefined {
  const number: unknown = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
  return typeof number === 'number' ? number : undefined;
}
