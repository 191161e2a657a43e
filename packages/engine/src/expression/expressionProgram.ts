import type { Expression } from './ast.ts';
import { foldExpression } from './foldExpression.ts';
import type { ParsedProgram } from './ParsedProgram.ts';

/** An expression as the program that it is: one line without a name. Variables that it does not use are 0. */
export function expressionProgram({ root, variables }: Expression): ParsedProgram {
  const used = new Set<string>();
  foldExpression<null>(root, (node) => {
    if (node.kind === 'variable') used.add(node.name);
    return null;
  });
  const defaults = Object.create(null) as Record<string, number>;
  for (const name of variables) if (!used.has(name)) defaults[name] = 0;
  const nowhere = { start: 0, end: 0 };
  return {
    lines: [{ kind: 'expression', value: root, valueSpan: nowhere, ...nowhere }],
    variables,
    freeVariables: variables.filter((name) => used.has(name)),
    defaults,
    ignored: [],
  };
}
