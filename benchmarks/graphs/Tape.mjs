// @ts-check
import { ADD, LEAF, MUL } from './recipe.mjs';

/** A graph without objects: operations, operands, numbers and gradients side by side, in the order of evaluation. */
export class Tape {
  /** @param {import('./recipe.mjs').Recipe} recipe */
  constructor(recipe) {
    const size = recipe.ops.length;
    this.recipe = recipe;
    this.length = 0;
    this.ops = new Uint8Array(size);
    this.a = new Int32Array(size);
    this.b = new Int32Array(size);
    this.data = new Float64Array(size);
    this.grad = new Float64Array(size);
  }

  /** Appends a node, evaluated. @param {number} op @param {number} a @param {number} b @param {number} leaf */
  push(op, a, b, leaf) {
    const { data } = this;
    const x = data[a] ?? 0;
    const i = this.length++;
    this.ops[i] = op;
    this.a[i] = a;
    this.b[i] = b;
    data[i] = op === LEAF ? leaf : op === ADD ? x + (data[b] ?? 0) : op === MUL ? x * (data[b] ?? 0) : x > 0 ? x : 0;
  }

  backward() {
    const { ops, a: first, b: second, data, grad, length } = this;
    grad.fill(0, 0, length);
    grad[length - 1] = 1;
    for (let i = length - 1; i >= 0; i--) {
      const op = ops[i];
      if (op === LEAF) continue;
      const upstream = grad[i] ?? 0;
      const a = first[i] ?? 0;
      const b = second[i] ?? 0;
      if (op === ADD) {
        grad[a] = (grad[a] ?? 0) + upstream;
        grad[b] = (grad[b] ?? 0) + upstream;
      } else if (op === MUL) {
        grad[a] = (grad[a] ?? 0) + upstream * (data[b] ?? 0);
        grad[b] = (grad[b] ?? 0) + upstream * (data[a] ?? 0);
      } else if ((data[i] ?? 0) > 0) grad[a] = (grad[a] ?? 0) + upstream;
    }
  }

  /** @param {number} times */
  run(times) {
    const { ops, a, b, leaves } = this.recipe;
    for (let time = 0; time < times; time++) {
      this.length = 0;
      for (let i = 0; i < ops.length; i++) this.push(ops[i] ?? 0, a[i] ?? 0, b[i] ?? 0, leaves[i] ?? 0);
      this.backward();
    }
  }

  /** @returns {readonly [number, number]} */
  outcome() {
    const { data, grad, ops, length } = this;
    return [data[length - 1] ?? 0, grad.reduce((sum, one, i) => sum + (ops[i] === LEAF ? one : 0), 0)];
  }
}
