// @ts-check
import { ADD, LEAF, RELU } from './recipe.mjs';

/**
 * A node that says with a number what it is: no closure, no list of operands.
 * @typedef {{ op: number, a: Node | null, b: Node | null, data: number, grad: number, seen: boolean }} Node
 */

/** @param {number} op @param {Node | null} a @param {Node | null} b @param {number} data @returns {Node} */
const node = (op, a, b, data) => ({ op, a, b, data, grad: 0, seen: false });

/** Operands first, each once, without recursion. @param {Node} root */
function inOrder(root) {
  /** @type {Node[]} */
  const order = [];
  const pending = [root];
  for (let node = pending.at(-1); node !== undefined; node = pending.at(-1)) {
    if (!node.seen) {
      node.seen = true;
      if (node.a !== null && !node.a.seen) pending.push(node.a);
      if (node.b !== null && !node.b.seen) pending.push(node.b);
    } else {
      pending.pop();
      order.push(node);
    }
  }
  return order;
}

/** @param {Node} root */
function backward(root) {
  const order = inOrder(root);
  root.grad = 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const { op, a, b, grad, data } = /** @type {Node} */ (order[i]);
    if (a === null) continue;
    if (op === RELU) {
      if (data > 0) a.grad += grad;
    } else if (b !== null) {
      a.grad += op === ADD ? grad : grad * b.data;
      b.grad += op === ADD ? grad : grad * a.data;
    }
  }
}

/** Plain objects with an opcode. */
export class NodeGraph {
  /** @param {import('./recipe.mjs').Recipe} recipe */
  constructor(recipe) {
    this.recipe = recipe;
  }

  /** @param {Node[]} [variables] receives the leaves */
  build(variables) {
    const { ops, leaves } = this.recipe;
    /** @type {Node[]} */
    const stack = [];
    const pop = () => /** @type {Node} */ (stack.pop());
    for (let i = 0; i < ops.length; i++) {
      const op = ops[i] ?? LEAF;
      if (op === LEAF) {
        const leaf = node(LEAF, null, null, leaves[i] ?? 0);
        stack.push(leaf);
        variables?.push(leaf);
      } else if (op === RELU) {
        const x = pop();
        stack.push(node(op, x, null, x.data > 0 ? x.data : 0));
      } else {
        const y = pop();
        const x = pop();
        stack.push(node(op, x, y, op === ADD ? x.data + y.data : x.data * y.data));
      }
    }
    const root = pop();
    backward(root);
    return root;
  }

  /** @param {number} times */
  run(times) {
    for (let time = 0; time < times; time++) this.build();
  }

  /** @returns {readonly [number, number]} */
  outcome() {
    /** @type {Node[]} */
    const variables = [];
    const { data } = this.build(variables);
    return [data, variables.reduce((sum, { grad }) => sum + grad, 0)];
  }
}
