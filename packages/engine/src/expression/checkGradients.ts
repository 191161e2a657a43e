import { checkGradients as checkGraphGradients } from '../autograd/checkGradients.ts';
import type { GradientCheck } from '../autograd/checkGradients.ts';
import type { Expression } from './ast.ts';
import { evaluateProgram } from './evaluateProgram.ts';
import { expressionProgram } from './expressionProgram.ts';
import type { ParsedProgram } from './ParsedProgram.ts';

/**
 * Checks the gradient of an expression or a program by each of its variables against central differences.
 * Kinks and values that are not finite are explained in `note`.
 *
 * @param bindings A number for each variable that is used; those of a program may have one there.
 * @throws {RangeError} where such a variable has no number.
 */
export function checkGradients(
  source: Expression | ParsedProgram,
  bindings: Readonly<Record<string, number>>,
): GradientCheck[] {
  const program = 'lines' in source ? source : expressionProgram(source);
  const { output, variables } = evaluateProgram(program, bindings);
  return checkGraphGradients(output, variables);
}
