import { numberAlgebra } from './algebra.ts';
import type { OperationName } from './ops.ts';
import { operandsOf, operation } from './ops.ts';
import { topologicalOrder } from './topologicalOrder.ts';

/** What a node of the graph is: something that can be changed, a fixed number, or a computation. */
export type ValueKind = 'variable' | 'constant' | 'operation';

/** What the chain rule needs to know of a value. */
export interface DifferentiableNode {
  data: number;
  grad: number;
  readonly kind: ValueKind;
  readonly op: OperationName | null;
  readonly operands: readonly DifferentiableNode[];
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
  for (const node of order.reverse()) {
    if (node.op === null) continue;
    const [x, y, z] = operandsOf(node.operands);
    const contributions = operation(node.op).backward(
      numberAlgebra,
      node.grad,
      node.data,
      [x.data, y.data, z.data],
      node.setting,
    );
    node.operands.forEach((operand, slot) => {
      if (operand.kind !== 'constant') operand.grad += contributions[slot] ?? 0;
    });
  }
}

/** Recomputes every node of the graph from its variables' present `data`, and returns the root's. */
export function forward(root: DifferentiableNode): number {
  for (const node of topologicalOrder(root)) {
    if (node.op === null) continue;
    const [x, y, z] = operandsOf(node.operands);
    node.data = operation(node.op).forward(x.data, y.data, z.data, node.setting);
  }
  return root.data;
}
