import fc from 'fast-check';
import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import type { OperationName } from '../autograd/ops.ts';
import type { Expression, ExpressionNode } from '../expression/ast.ts';

const VARIABLES = ['a', 'b', 'c'];

/** The operations that can be typed. */
export const TYPED_OPERATIONS = OPERATION_NAMES.filter((name) => operation(name).form !== 'internal');

/** Any tree of these operations over numbers and the variables a, b and c, down to `depth` levels. */
export function arbitraryExpression(
  operations: readonly OperationName[] = TYPED_OPERATIONS,
  numbers: fc.Arbitrary<number> = fc.double({ noNaN: true, noDefaultInfinity: true }),
  depth = 5,
): fc.Arbitrary<Expression> {
  const number = numbers.map((value): ExpressionNode => ({ kind: 'number', value }));
  const variable = fc.constantFrom(...VARIABLES).map((name): ExpressionNode => ({ kind: 'variable', name }));
  const { node } = fc.letrec<{ node: ExpressionNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: depth, depthIdentifier: 'expression' },
      variable,
      number,
      ...operations.map((op) =>
        fc
          .array(tie('node'), {
            minLength: operation(op).arity,
            maxLength: operation(op).arity,
            depthIdentifier: 'none',
          })
          .map((operands): ExpressionNode => ({ kind: 'operation', op, operands })),
      ),
    ),
  }));
  return node.map((root) => ({ root, variables: VARIABLES }));
}
