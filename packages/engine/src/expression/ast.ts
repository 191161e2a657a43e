import type { OperationName } from '../autograd/ops.ts';

/** A number as written, its sign included: `2`, `.5`, `-3`. */
export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
}

export interface VariableNode {
  readonly kind: 'variable';
  readonly name: string;
}

/** An operation of the table, whether it was typed as `x + y`, `-x`, `tanh(x)` or `x.tanh()`. */
export interface OperationNode {
  readonly kind: 'operation';
  readonly op: OperationName;
  readonly operands: readonly ExpressionNode[];
}

export type ExpressionNode = NumberNode | VariableNode | OperationNode;

/** What was typed, as a tree of plain JSON. Parentheses are not kept: the tree says the same. */
export interface Expression {
  readonly root: ExpressionNode;
  /** The names that may stand for variables, whether or not the tree uses them. */
  readonly variables: readonly string[];
}
