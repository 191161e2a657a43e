import { checkGradients as checkGraphGradients } from '../autograd/checkGradients.ts';
import type { GradientCheck } from '../autograd/checkGradients.ts';
import type { Expression } from './ast.ts';
import { evaluateExpression } from './evaluate.ts';

/**
 * Checks the gradient of an expression by each of its variables against central differences.
 * Kinks and values that are not finite are explained in `note`.
 *
 * @param bindings A number for each variable that the expression uses.
 * @throws {RangeError} where such a variable has no number bound to it.
 */
export function checkGradients(expression: Expression, bindings: Readonly<Record<string, number>>): GradientCheck[] {
  const { output, variables } = evaluateExpression(expression, bindings);
  return checkGraphGradients(output, variables);
}
