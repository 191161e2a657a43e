// @ts-check

export const LEAF = 0;
export const ADD = 1;
export const MUL = 2;
export const RELU = 3;

/**
 * A random tree of operations, as a list: operands stand before what uses them, in the order in which an expression
 * would be evaluated. Every node but the last is used once. Products have a leaf as second operand, so that numbers stay
 * numbers.
 * @typedef {object} Recipe
 * @property {Uint8Array} ops LEAF, ADD, MUL or RELU
 * @property {Int32Array} a first operand
 * @property {Int32Array} b second operand; of a ReLU the first again
 * @property {Float64Array} leaves numbers of the leaves, 0 elsewhere
 */

/** Park and Miller's generator (Communications of the ACM 31, 1988) with the multiplier 48271: U(0, 1). @param {number} seed */
export function uniform(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** @typedef {{ op: number, a?: Part, b?: Part, leaf: number }} Part */

/** A random tree of about so many nodes. @param {number} size @returns {Recipe} */
export function randomTree(size) {
  const random = uniform(size);
  /** @returns {Part} */
  const leaf = () => ({ op: LEAF, leaf: (random() < 0.5 ? -1 : 1) * (0.5 + 0.5 * random()) });
  const roots = Array.from({ length: Math.round(size / 3.2) }, leaf);
  const take = () => {
    const index = Math.floor(random() * roots.length);
    const [taken, last] = [roots[index], roots.pop()];
    if (last !== undefined && index < roots.length) roots[index] = last;
    return taken;
  };
  while (roots.length > 1) {
    const a = take();
    const kind = random();
    if (kind < 0.5) roots.push({ op: ADD, a, b: take(), leaf: 0 });
    else roots.push(kind < 0.75 ? { op: MUL, a, b: leaf(), leaf: 0 } : { op: RELU, a, b: a, leaf: 0 });
  }
  return write(roots[0] ?? leaf());
}

/** Operands first, without recursion. @param {Part} root @returns {Recipe} */
function write(root) {
  /** @type {Part[]} */
  const order = [];
  for (const pending = [root]; pending.length > 0;) {
    const part = pending.pop();
    if (part === undefined) break;
    order.push(part);
    if (part.a) pending.push(part.a);
    if (part.b && part.b !== part.a) pending.push(part.b);
  }
  order.reverse();
  const index = new Map(order.map((part, at) => [part, at]));
  const operand = (/** @type {Part | undefined} */ part) => (part && index.get(part)) ?? -1;
  return {
    ops: Uint8Array.from(order, ({ op }) => op),
    a: Int32Array.from(order, ({ a }) => operand(a)),
    b: Int32Array.from(order, ({ b }) => operand(b)),
    leaves: Float64Array.from(order, ({ leaf }) => leaf),
  };
}
