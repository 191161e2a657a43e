import type { OperationName } from '../autograd/ops.ts';
import type { Expression } from './ast.ts';
import { evaluateExpression } from './evaluate.ts';
import { foldExpression } from './foldExpression.ts';
import { joinOperator, printNumber } from './joinOperator.ts';
import { MICROGRAD } from './micrograd.ts';
import { pythonNames } from './pythonNames.ts';
import type { PythonPiece } from './PythonTarget.ts';
import { PYTORCH } from './pytorch.ts';

export interface PythonOptions {
  /** micrograd's `Value`s, or float64 tensors of PyTorch. */
  readonly target: 'micrograd' | 'pytorch';
  /** A number for each variable that the expression uses. */
  readonly bindings: Readonly<Record<string, number>>;
}

/**
 * A Python program that computes the same value and the same gradients, to run beside ours; what ours gives
 * stands in its comments. Operations that micrograd does not have are defined in the program.
 *
 * Where our numbers become infinite or NaN, Python may raise an error instead (`1 / 0`, `math.log(0)`).
 *
 * @throws {RangeError} where a variable that the expression uses has no number bound to it.
 */
export function printPython(expression: Expression, { target, bindings }: PythonOptions): string {
  const { output, variables } = evaluateExpression(expression, bindings);
  output.backward();
  const { preamble, leaf, constant, call, data, grad } = target === 'pytorch' ? PYTORCH : MICROGRAD;
  const names = pythonNames(expression.variables);
  const nameOf = (variable: string): string => names.get(variable) ?? variable;
  const used = new Set<string>();
  const called = new Set<OperationName>();

  const formula = foldExpression<PythonPiece>(expression.root, (node, operands) => {
    if (node.kind === 'number') return { ...printNumber(node.value), plain: true };
    if (node.kind === 'variable') {
      used.add(node.name);
      return { text: nameOf(node.name), precedence: Infinity, plain: false };
    }
    const text = call(node.op, operands);
    if (text === undefined) {
      const plain = operands.every((operand) => operand.plain);
      return { text: '', precedence: Infinity, ...joinOperator(node.op, operands), plain };
    }
    called.add(node.op);
    return { text, precedence: Infinity, plain: false };
  });

  const leaves = expression.variables.filter((variable) => used.has(variable));
  const lines = [
    ...preamble(called),
    '',
    ...leaves.map((variable) => `${nameOf(variable)} = ${leaf(pythonFloat(variables[variable]?.data ?? NaN))}`),
    `output = ${formula.plain ? constant(formula.text) : formula.text}`,
    ...(leaves.length === 0 ? [] : ['output.backward()']),
    `print(${data('output')})  # ${shown(output.data)}`,
    ...leaves.map((variable) => `print(${grad(nameOf(variable))})  # ${shown(variables[variable]?.grad ?? 0)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function shown(x: number): string {
  return String(Number(x.toPrecision(6)));
}

function pythonFloat(x: number): string {
  if (Number.isNaN(x)) return "float('nan')";
  if (!Number.isFinite(x)) return x > 0 ? "float('inf')" : "-float('inf')";
  return Number.isInteger(x) && Math.abs(x) < 1e21 ? `${Object.is(x, -0) ? '-0' : x}.0` : String(x);
}
