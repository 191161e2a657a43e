import { numberAlgebra } from './algebra.ts';
import type { OperationName } from './ops.ts';
import { operation } from './ops.ts';
import type { Operands } from './Operation.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import type { WalkedNode } from './topologicalOrder.ts';

/** What a node of the graph is: something that can be changed, a fixed number, or a computation. */
export type ValueKind = 'variable' | 'constant' | 'operation';

/** What the chain rule needs to know of a value. */
export interface DifferentiableNode extends WalkedNode<DifferentiableNode> {
  data: number;
  grad: number;
  readonly kind: ValueKind;
  readonly op: OperationName | null;
  readonly setting: number;
}

export interface BackwardOptions {
  /** Add to the variables' gradients instead of replacing them, as micrograd and PyTorch do. Default false. */
  readonly accumulate?: boolean;
}

/**
 * The chain rule, in one sweep from the output to the leaves: every node hands its gradient on to
 * its operands by the rule of its operation, and the contributions of several uses add up.
 */
export function backward(root: DifferentiableNode, { accumulate = false }: BackwardOptions = {}): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (!accumulate || node.kind !== 'variable') node.grad = 0;
  }
  root.grad += 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i];
    if (node === undefined || node.op === null) continue;
    const { op, operands, grad, data, setting } = node;
    const contributions = operation(op).backward(numberAlgebra, grad, data, dataOf(operands), setting);
    for (let slot = 0; slot < operands.length; slot++) {
      const operand = operands[slot];
      if (operand !== undefined && operand.kind !== 'constant') operand.grad += contributions[slot] ?? 0;
    }
  }
}

/** Recomputes every node of the graph from its variables' present `data`, and returns the root's. */
export function forward(root: DifferentiableNode): number {
  recompute(topologicalOrder(root));
  return root.data;
}

/** Recomputes nodes that are in topological order already. */
export function recompute(order: readonly DifferentiableNode[]): void {
  for (const node of order) {
    if (node.op === null) continue;
    const [x, y, z] = dataOf(node.operands);
    node.data = operation(node.op).forward(x, y, z, node.setting);
  }
}

/** The numbers of operands, as the rules of the table take them. */
export function dataOf(operands: readonly { readonly data: number }[]): Operands<number> {
  const x = operands[0]?.data ?? NaN;
  return [x, operands[1]?.data ?? x, operands[2]?.data ?? x];
}
