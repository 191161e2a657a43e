import type { Expression } from './ast.ts';
import { foldExpression } from './foldExpression.ts';
import { joinOperator, printNumber } from './joinOperator.ts';
import type { Printed } from './joinOperator.ts';

/**
 * An expression as text, with no more parentheses than needed: `parseExpression` reads the same tree from it
 * if its numbers are finite.
 */
export function printExpression(expression: Expression): string {
  return foldExpression<Printed>(expression.root, (node, operands) => {
    if (node.kind === 'number') return printNumber(node.value);
    if (node.kind === 'variable') return { text: node.name, precedence: Infinity };
    const call = { text: `${node.op}(${operands.map(({ text }) => text).join(', ')})`, precedence: Infinity };
    return joinOperator(node.op, operands) ?? call;
  }).text;
}
