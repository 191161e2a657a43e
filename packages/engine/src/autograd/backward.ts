import { numberAlgebra } from './algebra.ts';
import type { Operands } from './Operation.ts';
import { CONSTANT, ORIGINS, VARIABLE } from './Origin.ts';
import type { Origin } from './Origin.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import type { WalkedNode } from './topologicalOrder.ts';

export type { ValueKind } from './Origin.ts';

/** What the chain rule needs to know of a value. */
export interface DifferentiableNode extends WalkedNode<DifferentiableNode> {
  data: number;
  grad: number;
  readonly origin: Origin;
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
    if (!accumulate || node.origin !== VARIABLE) node.grad = 0;
  }
  root.grad += 1;
  for (let i = order.length - 1; i >= 0; i--) passOn(order[i]!);
}

/** Adds to the operands' gradients what the chain rule gives them of a node's own. */
function passOn({ origin, data, grad, x, y, rest }: DifferentiableNode): void {
  if (x === null) return;
  // These three are most of any network. Written out, its gradients take half the time; a test holds them to the table.
  if (y !== null && origin === ORIGINS.mul) {
    receive(x, grad * y.data);
    receive(y, grad * x.data);
  } else if (y !== null && origin === ORIGINS.add) {
    receive(x, grad);
    receive(y, grad);
  } else if (y !== null && origin === ORIGINS.sub) {
    receive(x, grad);
    receive(y, -grad);
  } else {
    const contributions = origin.backward(numberAlgebra, grad, data, numbersOf(x, y, rest), origin.setting ?? 0);
    receive(x, contributions[0]);
    if (y !== null) receive(y, contributions[1]);
    rest.forEach((operand, index) => receive(operand, contributions[index + 2]));
  }
}

function receive(node: DifferentiableNode, contribution: number | null | undefined): void {
  if (typeof contribution === 'number' && node.origin !== CONSTANT) node.grad += contribution;
}

/** Recomputes every node of the graph from its variables' present `data`, and returns the root's. */
export function forward(root: DifferentiableNode): number {
  recompute(topologicalOrder(root));
  return root.data;
}

/** Recomputes nodes that are in topological order already. */
export function recompute(order: readonly DifferentiableNode[]): void {
  for (const node of order) {
    if (node.x === null) continue;
    const [x, y, z] = numbersOf(node.x, node.y, node.rest);
    node.data = node.origin.forward(x, y, z, node.origin.setting ?? 0);
  }
}

/** The numbers of operands, as the rules of the table take them. */
export function dataOf(operands: readonly { readonly data: number }[]): Operands<number> {
  const x = operands[0]?.data ?? NaN;
  return [x, operands[1]?.data ?? x, operands[2]?.data ?? x];
}

/** Taken anew for each node: an array for each would keep the garbage collector busy. */
const numbers: [x: number, y: number, z: number] = [NaN, NaN, NaN];

function numbersOf(
  x: DifferentiableNode,
  y: DifferentiableNode | null,
  [z]: readonly DifferentiableNode[],
): Operands<number> {
  numbers[0] = x.data;
  numbers[1] = y === null ? x.data : y.data;
  numbers[2] = z === undefined ? x.data : z.data;
  return numbers;
}
