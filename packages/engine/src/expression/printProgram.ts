import type { ExpressionNode } from './ast.ts';
import { printNumber } from './joinOperator.ts';
import type { ParsedProgram } from './ParsedProgram.ts';
import { printExpression } from './print.ts';
import { updateSign } from './vocabulary.ts';

/**
 * A program as text, one line a line, with no more parentheses than needed: `parseProgram` reads the same lines from
 * it if their numbers are finite. What was read over is left out.
 */
export function printProgram({ lines }: ParsedProgram): string {
  const printed = lines.map((line) => {
    if (line.kind === 'variable') return `${line.name} = ${printNumber(line.value).text}`;
    if (line.kind === 'backward') return `${line.name}.backward()`;
    const value = print(line.value);
    return line.kind === 'expression' ? value : `${line.name} ${updateSign(line.update)} ${value}`;
  });
  return printed.join('\n');
}

function print(root: ExpressionNode): string {
  return printExpression({ root, variables: [] });
}
